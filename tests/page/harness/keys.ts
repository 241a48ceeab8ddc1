import type { Key } from './webdriver'

/** Code points that WebDriver gives to keys without a character. */
const KEYS = new Map([
  ['Backspace', '\uE003'],
  ['Tab', '\uE004'],
  ['Enter', '\uE006'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Alt', '\uE00A'],
  ['Escape', '\uE00C'],
  ['Space', ' '],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Delete', '\uE017'],
])

function keyValue(name: string): string {
  const value = name.length === 1 ? name : KEYS.get(name)
  if (value === undefined) throw new Error(`press: no key is named ${name}`)
  return value
}

/** A chord such as `Shift+ArrowRight` as WebDriver's steps: all down in order, all up in reverse. */
export function chordSteps(chord: string): Key[] {
  const names = chord === '+' ? ['+'] : chord.split('+')
  const down = names.map((name): Key => ({ type: 'keyDown', value: keyValue(name) }))
  const up = down.map(({ value }): Key => ({ type: 'keyUp', value }))
  return [...down, ...up.toReversed()]
}

export function typingSteps(text: string): Key[] {
  return text.split('').flatMap((character) => chordSteps(character === '\n' ? 'Enter' : character))
}
