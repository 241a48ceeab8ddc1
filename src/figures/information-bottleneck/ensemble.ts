import { arrived, bySetting, gridOverSeeds, mean, orNaN, overSeeds } from '../../core/statistics'
import type { Frame } from './experiment'
import type { DigitCode } from './experiment/digits'
import { BINNINGS, type Binning } from './counting'
import { CODE_BETAS, type Config, LAST, params, WIDTHS } from './params'

/** Networks, and nets on digits for each β. */
export const RUNS = 8
export const CODE_SEEDS = 4

/** I(X; T) of the last hidden layer, look by look, counted in each way. */
export type Course = Readonly<Record<Binning, number[]>>

export interface Codes {
  beta: number
  /** Share of unseen digits read, seed by seed, and its mean. */
  accuracies: number[]
  accuracy: number
  /** Mean KL in nats. */
  cost: number
}

export interface Ensemble {
  arrived: number
  wanted: number
  courses: Course[]
  /** At each of `CODE_BETAS`; means are NaN before the first seed. */
  codes: Codes[]
}

const optionOf = (beta: number): Config['digits'] => {
  const isOption = (text: string): text is Config['digits'] => Object.hasOwn(params.digits.options, text)
  const text = String(beta)
  return isOption(text) ? text : 'none'
}

/** Networks first, then nets on digits: none depends on what the reader has set. */
export const configs = (): Config[] => [
  ...overSeeds(RUNS, (seed): Config => ({ view: 'net', beta: params.beta.default, digits: 'none', seed })),
  ...gridOverSeeds(CODE_BETAS, CODE_SEEDS, (beta, seed): Config => ({
    view: 'tree',
    beta: params.beta.default,
    digits: optionOf(beta),
    seed,
  })),
]

/** Bits about the input that the last hidden layer holds, look by look. */
export const lastLayer = (points: Float32Array): number[] =>
  Array.from(
    { length: points.length / (2 * WIDTHS.length) },
    (_, look) => points[2 * (look * WIDTHS.length + LAST)],
  )

function codesOf(beta: number, nets: readonly DigitCode[]): Codes {
  const accuracies = nets.map(({ accuracy }) => accuracy)
  return {
    beta,
    accuracies,
    accuracy: orNaN(accuracies, mean),
    cost: orNaN(
      nets.map(({ cost }) => cost),
      mean,
    ),
  }
}

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const nets = arrived(arrived(frames.slice(0, RUNS)).map(({ net }) => net))
  const codes = bySetting(frames.slice(RUNS), CODE_BETAS.length)
  return {
    arrived: arrived(frames).length,
    wanted: frames.length,
    courses: nets.map(({ looks }) => {
      const [equal, distinct, before] = BINNINGS.map((binning) => lastLayer(looks[binning]))
      return { equal, distinct, before }
    }),
    codes: CODE_BETAS.map((beta, i) => codesOf(beta, arrived(codes[i].map(({ code }) => code)))),
  }
}
