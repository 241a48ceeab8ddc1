import { allowedText, parseValue, readNumber } from '../params/codec'
import type { Param, Value } from '../params/declare'

/** A parameter and the values it takes, one run for each; or a sentence that says why not. */
export type Each = { name: string; values: readonly Value[] } | { problem: string }

const RANGE = /^(-?\d+)\.\.(-?\d+)$/
const MOST = 10_000

const HOW = '--each takes a parameter and its values, like seed=1..50 or delta=0.5,1,2'

/** The texts of the values: whole numbers from one to the other, or what stands between commas. */
function textsOf(name: string, list: string): string[] | { problem: string } {
  const [range, ...ends] = RANGE.exec(list) ?? []
  const [first, last] = ends.map(readNumber)
  if (range === undefined || !Number.isSafeInteger(first) || !Number.isSafeInteger(last))
    return list.split(',')
  if (first > last) return { problem: `--each ${name} runs upwards: “${range}” has nothing in it.` }
  if (last - first >= MOST) return { problem: `--each ${name} takes at most ${MOST} values, not “${range}”.` }
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
}

/** What `--each <text>` asks for. */
export function eachOf(text: string, declared: ReadonlyMap<string, Param>): Each {
  const [, name, list] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (name === undefined || list === undefined) return { problem: `${HOW}, not “${text}”.` }
  const param = declared.get(name)
  if (param === undefined)
    return {
      problem: `--each: there is no parameter “${name}”. There are: ${[...declared.keys()].join(', ')}.`,
    }
  if (param.kind === 'list' || param.kind === 'points')
    return { problem: `--each cannot part the values of ${name}, which hold commas themselves.` }
  const texts = textsOf(name, list)
  if ('problem' in texts) return texts
  const values: Value[] = []
  for (const each of texts) {
    const { value, problem } = parseValue(`--each ${name}`, param, each)
    if (problem !== undefined)
      return { problem: `--each ${name} takes ${allowedText(param)}, not “${each}”.` }
    values.push(value)
  }
  return { name, values }
}
