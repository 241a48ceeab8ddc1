import { hash32 } from './studentSeed'

/** What a student hands in: seed, lesson, and the answers as they were typed, in the order of the lesson. */
export interface HandIn {
  seed: number
  /** `lessonMark` of the lesson that was done. */
  lesson: number
  /** A number for each field; undefined where none was given. */
  answers: readonly (number | undefined)[]
}

/** Without I, L, O and U: nothing is taken for something else when read out or typed (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS = 5
const CHECK_LETTERS = 6
/** What an answer is written with: four bits each. */
const SIGNS = '0123456789.-e,'
const DIGITS = 6

/** As many digits as anybody reads off a figure. */
const answerText = (answer: number | undefined): string =>
  answer === undefined || !Number.isFinite(answer)
    ? ''
    : String(Number(answer.toPrecision(DIGITS))).replace('e+', 'e')

class Bits {
  private readonly bits: number[] = []
  private at = 0

  push(value: number, length: number): void {
    for (let i = length - 1; i >= 0; i -= 1) this.bits.push(Math.floor(value / 2 ** i) % 2)
  }

  /** undefined past the end. */
  take(length: number): number | undefined {
    if (this.at + length > this.bits.length) return undefined
    let value = 0
    for (let i = 0; i < length; i += 1) value = 2 * value + this.bits[this.at + i]
    this.at += length
    return value
  }

  letters(): string {
    const filled = [...this.bits]
    while (filled.length % BITS !== 0) filled.push(1)
    let text = ''
    for (let i = 0; i < filled.length; i += BITS)
      text += LETTERS[filled.slice(i, i + BITS).reduce((sum, bit) => 2 * sum + bit, 0)]
    return text
  }
}

const SEED_BITS = 32
const LESSON_BITS = 20
/** A lesson as hand-ins name it. */
export const LESSON_MARKS = 2 ** LESSON_BITS

/** 30 bits that depend on every letter: a code with any typing error passes once in 10⁹. */
function checkOf(letters: string): string {
  const bits = new Bits()
  bits.push(hash32(letters) >>> 2, CHECK_LETTERS * BITS)
  return bits.letters()
}

const grouped = (letters: string): string => (letters.match(/.{1,5}/g) ?? []).join('-')

/** The code to hand in: letters in groups of five, the last six of them a check of all others. */
export function writeHandIn({ seed, lesson, answers }: HandIn): string {
  const bits = new Bits()
  bits.push(seed, SEED_BITS)
  bits.push(lesson, LESSON_BITS)
  for (const sign of answers.map(answerText).join(',')) bits.push(SIGNS.indexOf(sign), 4)
  const letters = bits.letters()
  return grouped(letters + checkOf(letters))
}

/** The letters of a code however it was typed: lower case, blanks, dashes, O for 0, I and L for 1. */
const plainCode = (code: string): string =>
  code
    .toUpperCase()
    .replaceAll(/[\s\-–—_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

function answersIn(bits: Bits): (number | undefined)[] | undefined {
  let text = ''
  for (let sign = bits.take(4); sign !== undefined; sign = bits.take(4)) {
    // The last letter is filled up with ones.
    if (sign === 15) break
    const written = SIGNS[sign]
    if (written === undefined) return undefined
    text += written
  }
  const answers = text.split(',').map((part) => (part === '' ? undefined : Number(part)))
  return answers.some(Number.isNaN) ? undefined : answers
}

const STRANGE = /[^0-9A-HJKMNP-TV-Z]/gu

/** Two groups of a code that both have digits. */
const GROUPS = /\b(?=[A-Z]*\d)[0-9A-Z]{5}-(?=[A-Z]*\d)[0-9A-Z]{5}\b/i

/**
 * Whether somebody meant a code, with errors or cut. Seeds of students leave the first twelve bits nought, so that every
 * code begins with two noughts, of which one may be mistyped. Words have no digits, links many signs that codes have not.
 */
function hasShape(code: string): boolean {
  const plain = plainCode(code)
  const strange = plain.match(STRANGE)?.length ?? 0
  const begins = /\d/.test(code) && plain.slice(0, 2).includes('0')
  return (begins || GROUPS.test(code)) && 10 * strange <= plain.length
}

export type ReadHandIn = { ok: true; handIn: HandIn } | { ok: false; why: string }

/** A code is read whole or refused with a sentence; a typing error is never read as something else. */
export function readHandIn(code: string): ReadHandIn {
  const refuse = (why: string): ReadHandIn => ({
    ok: false,
    why: hasShape(code) ? why : 'This line is not a code.',
  })
  const plain = plainCode(code)
  if (plain === '') return { ok: false, why: 'There is no code here.' }
  const [strange] = plain.match(STRANGE) ?? []
  if (strange !== undefined) return refuse(`No code has a “${strange}” in it.`)
  const letters = plain.slice(0, -CHECK_LETTERS)
  if (letters.length * BITS < SEED_BITS + LESSON_BITS)
    return refuse('The code is too short: some of it is missing.')
  if (checkOf(letters) !== plain.slice(-CHECK_LETTERS))
    return refuse('The code has a typing error, or some of it is missing.')
  const bits = new Bits()
  for (const letter of letters) bits.push(LETTERS.indexOf(letter), BITS)
  const seed = bits.take(SEED_BITS)
  const lesson = bits.take(LESSON_BITS)
  const answers = answersIn(bits)
  if (seed === undefined || lesson === undefined || answers === undefined)
    return refuse('The code was made by another version of this article.')
  return { ok: true, handIn: { seed, lesson, answers } }
}

/** Whether a line is a code, or was meant as one. */
export const isCodeLike = (line: string): boolean => readHandIn(line).ok || hasShape(line)
