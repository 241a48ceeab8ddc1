import { experiments, type Id, ids, isId, loaders } from '../experiments'
import { allowedText, formatValue, parseValue } from './codec'
import { defaultsOf } from './config'
import { frameOf } from './direct'
import type { Param, Value } from './params'

/** What the command line prints, and its exit code: 0, or 2 with a sentence for a wrong word. */
export interface Answer {
  code: 0 | 2
  text: string
}

const refuse = (text: string): Answer => ({ code: 2, text })

const isTypedArray = (value: unknown): value is Iterable<number> =>
  ArrayBuffer.isView(value) && !(value instanceof DataView)

/** JSON has no Infinity and no NaN; typed arrays are printed as arrays. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  return isTypedArray(value) ? [...value] : value
}

async function help(): Promise<string> {
  const lines = ['usage: npm run -s experiment -- <id> [--<parameter> <value> …] [--at <frame>]', '']
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

async function runOne<K extends Id>(id: K, words: readonly [string, string][]): Promise<Answer> {
  const { params } = await loaders[id]()
  const declared = new Map<string, Param>(Object.entries<Param>(params))
  const given: Record<string, Value> = {}
  let at = Infinity
  for (const [name, text] of words) {
    if (name === 'at') {
      at = Number(text)
      if (!Number.isSafeInteger(at) || at < 0)
        return refuse(`--at takes the number of a frame, 0 or more, not “${text}”.`)
      continue
    }
    const param = declared.get(name)
    if (param === undefined) {
      return refuse(
        `${id} has no parameter --${name}. It takes ${[...declared.keys()].map((k) => `--${k}`).join(', ')}, --at.`,
      )
    }
    const { value, problem } = parseValue(`--${name}`, param, text)
    if (problem !== undefined) return refuse(`--${name} takes ${allowedText(param)}, not “${text}”.`)
    given[name] = value
  }
  const config = { ...defaultsOf(params), ...given }
  const frame = await frameOf(id, config, at)
  return { code: 0, text: JSON.stringify({ id, config, frame }, plain) }
}

/** `npm run -s experiment -- <words>`: the same generator as in the page, its last frame as JSON. */
export async function main(words: readonly string[]): Promise<Answer> {
  const [id, ...rest] = words
  if (id === undefined || id === '--help') return { code: id === undefined ? 2 : 0, text: await help() }
  if (!isId(id)) return refuse(`There is no experiment “${id}”. There are: ${ids.join(', ')}.`)
  const given = pairs(rest)
  if (given === undefined)
    return refuse(`After ${id} come pairs like --seed 7; “${rest.join(' ')}” does not pair up.`)
  return runOne(id, given)
}
