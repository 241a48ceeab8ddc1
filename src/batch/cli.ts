import { type Config, experiments, type Frames, type Id, ids, isId, loaders } from '../experiments'
import { allowedText, formatValue, parseValue, readNumber } from '../params/codec'
import { defaultsOf } from '../params/config'
import type { Param, Value } from '../params/declare'
import { eachOf } from './each'
import type { FramesOf } from './frames'

/** What the command line prints, line by line, and its exit code: 0, or 2 with a sentence for a wrong word. */
export interface Answer {
  code: 0 | 2
  lines: AsyncIterable<string> | Iterable<string>
}

/** Frames in as many threads; 0: in this one. */
export type Open = (threads?: number) => FramesOf

const refuse = (text: string): Answer => ({ code: 2, lines: [text] })

const isTypedArray = (value: unknown): value is Iterable<number> =>
  ArrayBuffer.isView(value) && !(value instanceof DataView)

/** JSON has no Infinity and no NaN; typed arrays are printed as arrays. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  return isTypedArray(value) ? [...value] : value
}

const USAGE = [
  'usage: npm run -s experiment -- <id> [--<parameter> <value> …] [--at <frame>]',
  '         [--each <parameter>=<first>..<last> | --each <parameter>=<value>,<value>,…]  one line for each',
  '         [--workers <threads>]  as many as there are cores unless given',
]

async function help(): Promise<string> {
  const lines = [...USAGE, '']
  for (const id of ids) {
    if (!isId(id)) continue
    const { params } = await experiments[id]()
    lines.push(id)
    for (const [name, param] of Object.entries<Param>(params)) {
      lines.push(
        `  --${name}  ${param.label}: ${allowedText(param)}; ${formatValue(param.default) || 'empty'} unless given`,
      )
    }
    lines.push('')
  }
  return lines.join('\n')
}

/** Pairs of “--name value”; undefined where the words do not pair up. */
function pairs(words: readonly string[]): [string, string][] | undefined {
  const found: [string, string][] = []
  for (let i = 0; i < words.length; i += 2) {
    const [word = '', value] = words.slice(i, i + 2)
    if (!word.startsWith('--') || value === undefined) return undefined
    found.push([word.slice(2), value])
  }
  return found
}

/** What the words after the id ask for. */
interface Wish {
  given: Record<string, Value>
  each: { name: string; values: readonly Value[] }[]
  /** undefined: the last frame, or what many runs come to where a config asks for them. */
  at: number | undefined
  threads: number | undefined
}

/** A wish, or a sentence about the word that cannot be understood. */
function wishOf(
  id: Id,
  words: readonly [string, string][],
  declared: ReadonlyMap<string, Param>,
): Wish | string {
  const wish: Wish = { given: {}, each: [], at: undefined, threads: undefined }
  for (const [name, text] of words) {
    if (name === 'at') {
      wish.at = readNumber(text)
      if (!Number.isSafeInteger(wish.at) || wish.at < 0)
        return `--at takes the number of a frame, 0 or more, not “${text}”.`
    } else if (name === 'workers') {
      wish.threads = readNumber(text)
      if (!Number.isSafeInteger(wish.threads) || wish.threads < 1 || wish.threads > 64)
        return `--workers takes a number of threads from 1 to 64, not “${text}”.`
    } else if (name === 'each') {
      const each = eachOf(text, declared)
      if ('problem' in each) return each.problem
      wish.each.push(each)
    } else {
      const param = declared.get(name)
      if (param === undefined)
        return `${id} has no parameter --${name}. It takes ${[...declared.keys()].map((k) => `--${k}`).join(', ')}, --at, --each, --workers.`
      const { value, problem } = parseValue(`--${name}`, param, text)
      if (problem !== undefined) return `--${name} takes ${allowedText(param)}, not “${text}”.`
      wish.given[name] = value
    }
  }
  const names = [...Object.keys(wish.given), ...wish.each.map(({ name }) => name)]
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  return twice === undefined ? wish : `${twice} is given twice: once by itself or for --each, not both.`
}

/** Every combination of the values, those named first changing last. */
const combined = (each: Wish['each']): Record<string, Value>[] =>
  each.reduce<Record<string, Value>[]>(
    (all, { name, values }) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  )

/** So many are asked for before the first is printed, that all threads have work and memory holds them. */
const AHEAD = 64

async function* printed<K extends Id>(
  id: K,
  configs: readonly Config<K>[],
  askFor: (config: Config<K>) => Promise<{ frame: Frames[K] } | { summary: unknown }>,
): AsyncGenerator<string> {
  const lines: Promise<string>[] = []
  for (const config of configs) {
    const line = askFor(config).then((answer) => JSON.stringify({ id, config, ...answer }, plain))
    // It may fail before those in front of it are printed; then its turn tells.
    line.catch(() => {})
    lines.push(line)
    if (lines.length === AHEAD) yield lines.shift() ?? ''
  }
  yield* lines
}

async function runAll<K extends Id>(id: K, words: readonly [string, string][], open: Open): Promise<Answer> {
  const { params, together } = await loaders[id]()
  const wish = wishOf(id, words, new Map(Object.entries<Param>(params)))
  if (typeof wish === 'string') return refuse(wish)
  const configs = combined(wish.each).map((values) => ({ ...defaultsOf(params), ...wish.given, ...values }))
  const asked = (config: Config<K>) => (wish.at === undefined ? together?.(config) : undefined)
  const isOne = configs.length === 1 && asked(configs[0]) === undefined
  const framesOf = open(isOne ? 0 : wish.threads)
  const answer = async (config: Config<K>) => {
    const many = asked(config)
    return many === undefined
      ? { frame: await framesOf(id, [config], wish.at)[0] }
      : { summary: many.summarise(await Promise.all(framesOf(id, many.configs))) }
  }
  return { code: 0, lines: printed(id, configs, answer) }
}

/** `npm run -s experiment -- <words>`: the same generator as in the page, its last frame as JSON. */
export async function main(words: readonly string[], open: Open): Promise<Answer> {
  const [id, ...rest] = words
  if (id === undefined || id === '--help') return { code: id === undefined ? 2 : 0, lines: [await help()] }
  if (!isId(id)) return refuse(`There is no experiment “${id}”. There are: ${ids.join(', ')}.`)
  const given = pairs(rest)
  if (given === undefined)
    return refuse(`After ${id} come pairs like --seed 7; “${rest.join(' ')}” does not pair up.`)
  return runAll(id, given, open)
}
