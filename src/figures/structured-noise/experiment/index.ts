import { pick } from '../../../core/datasets'
import { digits } from '../../../core/datasets/digits'
import {
  changedCells,
  denseGenerator,
  type Generator as Made,
  structuredGenerator,
} from '../../../core/generators'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { CELLS, type Config, MOST_LAYERS, params } from '../params'

export { params }

/** What one generator shows before and after the last throw. */
export interface Shown {
  before: Float64Array
  after: Float64Array
  /** 1 where the last throw changed a cell. */
  changed: Uint8Array
  count: number
}

export interface Frame {
  /** The number that every die shows. */
  code: Float64Array
  structured: Shown
  dense: Shown
  /** Cells that a throw of the die in row and column 4 changes, with 0, 1, … convolutions. */
  reach: readonly number[]
}

interface Fitted {
  structured: readonly Made[]
  dense: Made
  /** The example that the codes begin with. */
  example: Float32Array
}

const fitted = memo(1, ({ digit, seed }: Pick<Config, 'digit' | 'seed'>): Fitted => {
  const all = digits()
  const own = [...all.labels.keys()].filter((i) => all.labels[i] === Number(digit))
  const { inputs, count } = pick(all, own)
  const draws = stream(seed)
  const example = draws.fork('example').integer(count)
  return {
    structured: Array.from({ length: MOST_LAYERS + 1 }, (_, layers) => structuredGenerator(inputs, layers)),
    dense: denseGenerator(inputs, CELLS, draws.fork('dense')),
    example: inputs.slice(example * CELLS, (example + 1) * CELLS),
  }
})

/** The code of the example after some throws. */
function codeAfter(start: Float64Array, throws: readonly number[], seed: number): Float64Array {
  const code = start.slice()
  throws.forEach((die, i) => {
    code[die % code.length] = stream(seed).fork('throw').fork(i).normal()
  })
  return code
}

function shownBy({ generate, encode }: Made, { example }: Fitted, { throws, seed }: Config): Shown {
  const start = encode(example)
  const before = generate(codeAfter(start, throws.slice(0, -1), seed))
  const after = generate(codeAfter(start, throws, seed))
  const changed = changedCells(before, after)
  return { before, after, changed, count: changed.reduce((sum, one) => sum + one, 0) }
}

/** Throws dice of a structured code, and the same numbers of a dense one. One picture. */
export function* run(config: Config): Generator<Frame, void> {
  const { digit, seed, layers, throws } = config
  const all = fitted({ digit, seed })
  const middle = { ...config, throws: [27] }
  yield {
    code: codeAfter(all.structured[layers].encode(all.example), throws, seed),
    structured: shownBy(all.structured[layers], all, config),
    dense: shownBy(all.dense, all, config),
    reach: all.structured.map((generator) => shownBy(generator, all, middle).count),
  }
}
