import { defaultsOf } from './config'
import type {
  ConfigOf,
  ListParam,
  NumberParam,
  Param,
  Params,
  Point,
  PointsParam,
  Value,
  ValueOf,
} from './declare'

/** What a text means for a parameter: the nearest valid value, and what was not understood. */
export interface Parsed<V> {
  value: V
  problem?: string
}

/** The one form numbers are written in: 12, −0.5 with a hyphen; no exponent, no other base, no blanks. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/

const FORM = 'written like 12 or -0.5'

/** The number that a text writes in that form; NaN for any other, and for one too large to be told apart from ∞. */
export function readNumber(text: string): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}

/** A number in that form, digit for digit. */
function writeNumber(value: number): string {
  const [digits, exponent] = value.toExponential().split('e')
  const text = String(value)
  if (!text.includes('e')) return text
  if (Number.isInteger(value)) return BigInt(value).toString()
  return value.toFixed(Math.min(100, Math.max(0, digits.replace(/^-?\d\.?/, '').length - Number(exponent))))
}

/** Decimals that show every step of the grid, and no more. */
const decimalsOf = (step: number): number =>
  step === 0 ? 6 : Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))

const tidy = (x: number, decimals: number): number => Number(x.toFixed(Math.min(12, decimals)))

/** The nearest value of the grid min + k·step within the range. */
export function snap(param: Pick<NumberParam, 'min' | 'max' | 'step'>, x: number): number {
  const inside = Math.min(param.max, Math.max(param.min, x))
  if (param.step === 0) return inside
  const onGrid = param.min + Math.round((inside - param.min) / param.step) * param.step
  return Math.min(param.max, tidy(onGrid, decimalsOf(param.step) + 2))
}

const rangeText = (param: Pick<NumberParam, 'min' | 'max'>): string => `from ${param.min} to ${param.max}`

function parseNumber(name: string, param: NumberParam, text: string): Parsed<number> {
  const x = readNumber(text)
  if (Number.isNaN(x)) {
    return {
      value: param.default,
      problem: `${name}: “${brief(text)}” is not a number ${FORM}, so it stays at ${param.default}.`,
    }
  }
  const value = snap(param, x)
  if (x < param.min || x > param.max) {
    return {
      value,
      problem: `${name}: ${brief(text)} lies outside its range ${rangeText(param)}, so ${value} is shown.`,
    }
  }
  if (Math.abs(value - x) > 1e-9 * Math.max(1, Math.abs(x))) {
    return { value, problem: `${name}: ${brief(text)} is not one of its steps, so ${value} is shown.` }
  }
  return { value }
}

/** Numbers in lists are separated by “_”; a point is “x~y”. Both survive in a link without escapes. */
const LIST_SEPARATOR = '_'
const PAIR_SEPARATOR = '~'
const MAX_TEXT_LENGTH = 20_000

function splitList(name: string, text: string, maxLength: number): { items: string[]; problems: string[] } {
  if (text === '') return { items: [], problems: [] }
  const problems: string[] = []
  if (text.length > MAX_TEXT_LENGTH) problems.push(`${name}: the list is too long to read whole.`)
  const items = text.slice(0, MAX_TEXT_LENGTH).split(LIST_SEPARATOR)
  if (items.length > maxLength) problems.push(`${name}: only the first ${maxLength} of its entries are kept.`)
  return { items: items.slice(0, maxLength), problems }
}

const withProblems = <V>(value: V, problems: readonly string[]): Parsed<V> =>
  problems.length === 0 ? { value } : { value, problem: problems.join(' ') }

function parseList(name: string, param: ListParam, text: string): Parsed<readonly number[]> {
  const { items, problems } = splitList(name, text, param.maxLength)
  const numbers = items.map(readNumber)
  if (numbers.some((x) => !Number.isFinite(x))) {
    return {
      value: param.default,
      problem: `${name}: the list holds something that is not a number, so it is left out.`,
    }
  }
  const value = numbers.map((x) => snap(param, x))
  if (value.some((x, i) => Math.abs(x - (numbers[i] ?? x)) > 1e-9)) {
    problems.push(`${name}: some entries were moved into the range ${rangeText(param)}.`)
  }
  return withProblems(value, problems)
}

function parsePoints(name: string, param: PointsParam, text: string): Parsed<readonly Point[]> {
  const { items, problems } = splitList(name, text, param.maxLength)
  const value: Point[] = []
  let moved = 0
  let unread = 0
  for (const item of items) {
    const [x = Number.NaN, y = Number.NaN, ...rest] = item.split(PAIR_SEPARATOR).map(readNumber)
    if (!Number.isFinite(x) || !Number.isFinite(y) || rest.length > 0) {
      unread += 1
      continue
    }
    const inside = placePoint(param, [x, y])
    if (Math.abs(inside[0] - x) + Math.abs(inside[1] - y) > 10 ** -param.decimals) moved += 1
    value.push(inside)
  }
  if (unread > 0) problems.push(`${name}: ${unread} of its points could not be read and were left out.`)
  if (moved > 0) problems.push(`${name}: ${moved} of its points were moved into the picture.`)
  return withProblems(value, problems)
}

/** The nearest point inside the picture, at the precision that links keep. */
export function placePoint(param: PointsParam, [x, y]: Point): Point {
  const clamp = (v: number, [min, max]: readonly [number, number]) => Math.min(max, Math.max(min, v))
  return [tidy(clamp(x, param.x), param.decimals), tidy(clamp(y, param.y), param.decimals)]
}

const brief = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

/** Reads one value; never throws. `name` is how the sentence calls the parameter. */
export function parseValue<P extends Param>(name: string, param: P, text: string): Parsed<ValueOf<P>>
export function parseValue(name: string, param: Param, text: string): Parsed<Value> {
  switch (param.kind) {
    case 'number':
      return parseNumber(name, param, text)
    case 'choice':
      if (Object.hasOwn(param.options, text)) return { value: text }
      return {
        value: param.default,
        problem: `${name}: “${brief(text)}” is none of ${Object.keys(param.options).join(', ')}, so it stays at ${param.default}.`,
      }
    case 'toggle':
      if (text === '1' || text === 'true') return { value: true }
      if (text === '0' || text === 'false') return { value: false }
      return {
        value: param.default,
        problem: `${name}: “${brief(text)}” is neither true nor false, so it stays ${param.default}.`,
      }
    case 'list':
      return parseList(name, param, text)
    case 'points':
      return parsePoints(name, param, text)
  }
}

/** The text of a value in a link or on the command line; `parseValue` reads it back. */
export function formatValue(value: Value): string {
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return writeNumber(value)
  return value
    .map((item) =>
      typeof item === 'number' ? writeNumber(item) : item.map(writeNumber).join(PAIR_SEPARATOR),
    )
    .join(LIST_SEPARATOR)
}

/** A whole config from texts by name; whatever cannot be read stands in `problems`. Never throws. */
export function readConfig<P extends Params>(
  params: P,
  texts: Iterable<readonly [string, string]>,
): { config: ConfigOf<P>; problems: string[] }
export function readConfig(
  params: Params,
  texts: Iterable<readonly [string, string]>,
): { config: Record<string, Value>; problems: string[] } {
  const config: Record<string, Value> = defaultsOf(params)
  const problems: string[] = []
  for (const [name, text] of texts) {
    const param = Object.hasOwn(params, name) ? params[name] : undefined
    if (param === undefined) {
      problems.push(`This figure has no setting named “${brief(name)}”.`)
      continue
    }
    const { value, problem } = parseValue(name, param, text)
    config[name] = value
    if (problem !== undefined) problems.push(problem)
  }
  return { config, problems }
}

/** The texts of all values that differ from their defaults. */
export function writeConfig<P extends Params>(params: P, config: ConfigOf<P>): [string, string][]
export function writeConfig(params: Params, config: Record<string, Value>): [string, string][] {
  return Object.entries(params).flatMap(([name, param]): [string, string][] => {
    const text = formatValue(config[name] ?? param.default)
    return text === formatValue(param.default) ? [] : [[name, text]]
  })
}

/** What a parameter allows, as words: for the command line's help and for refusals. */
export function allowedText(param: Param): string {
  switch (param.kind) {
    case 'number':
      return `a number ${rangeText(param)}${param.step === 1 ? ', whole' : ''}`
    case 'choice':
      return `one of ${Object.keys(param.options).join(', ')}`
    case 'toggle':
      return 'true or false'
    case 'list':
      return `at most ${param.maxLength} numbers ${rangeText(param)}, separated by “${LIST_SEPARATOR}”`
    case 'points':
      return `at most ${param.maxLength} points x${PAIR_SEPARATOR}y, separated by “${LIST_SEPARATOR}”`
  }
}
