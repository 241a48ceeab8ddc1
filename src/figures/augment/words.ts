import { formatFixed } from '../../charts/number'
import type { Frame } from './experiment'
import { PRACTISED, type Tick, ticksOf } from './names'
import type { Config } from './params'

/** One, one and another, or several with commas. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`

export const practised = (ticks: readonly Tick[]): string => listed(ticks.map((tick) => PRACTISED[tick]))

const DAMAGES: Readonly<Record<Config['damage'], string>> = {
  none: '',
  hole: 'with a hole',
  noise: 'under noise',
}

const pixels = (distance: number): string =>
  `${formatFixed(distance, Number.isInteger(distance) ? 0 : 1)} ${distance === 1 ? 'pixel' : 'pixels'}`

/** What has been done to the digit on the stage; nothing for nothing. */
export function bent({ x, y, angle, size, coarse, gain, damage }: Config): string {
  const distance = Math.hypot(x, y)
  const done = [
    distance === 0 ? '' : `moved by ${pixels(Number(distance.toFixed(1)))}`,
    angle === 0 ? '' : `turned by ${formatFixed(Math.abs(angle), 0)}°`,
    size === 1 ? '' : `drawn at ${formatFixed(size, 2)} times its size`,
    coarse ? 'in coarse pixels' : '',
    gain === 1 ? '' : `at contrast ${formatFixed(gain, 2)}`,
    DAMAGES[damage],
  ]
  return listed(done.filter((word) => word !== ''))
}

/** The likeliest of the ten digits; of equals the first. */
export const answerOf = (answer: ArrayLike<number>): number =>
  Array.from(answer).reduce((best, value, digit) => (value > answer[best] ? digit : best), 0)

/** More changes than this are counted, not named. */
const NAMED = 3

export function netName(name: 'plain' | 'trained', config: Config): string {
  if (name === 'plain') return 'Never saw a change'
  const ticks = ticksOf(config)
  if (ticks.length === 0) return 'Its twin: no changes either'
  return ticks.length > NAMED ? `Practised ${ticks.length} kinds of change` : `Practised ${practised(ticks)}`
}

/** What both nets say of the digit on the stage. */
export function stageText({ label, plain, trained }: Frame, config: Config): string {
  const how = bent(config)
  const [first, second] = [answerOf(plain.answer), answerOf(trained.answer)]
  const name = label < 0 ? 'Your digit' : `This ${label}`
  const digit = how === '' ? name : `${name}, ${how},`
  if (ticksOf(config).length === 0) return `${digit} is a ${first} to both nets`
  return `${digit} is a ${first} to the net that never saw a change and a ${second} to its twin`
}
