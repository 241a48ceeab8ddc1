import { certifiedShares, radiusCeiling, type Smoothed, smoothedVote } from '../../../core/certificates'
import { memo } from '../../../core/memo'
import type { Net } from '../../../core/nets'
import { stream } from '../../../core/random'
import { TrainedRun } from '../../../core/training'
import { type Config, DIGITS, PARTS_AFTER, PIXELS, SELECTED } from '../params'
import { answersOf, dataOf, netOf, plainRun, train } from './nets'

/** Test digits on which both nets are certified, and how many in each part of a run. */
const JUDGED = 75
const A_PART = JUDGED / PARTS_AFTER

/** Copies that are shown. */
const SHOWN = 40

/** Radii at which answers are certified or not: σ is one of them, the last is more than a thousand copies can show. */
const radiiOf = (sigma: number): number[] => Array.from({ length: 41 }, (_, i) => (i / 16) * sigma)

/** What a net says of many noisy copies of one digit. */
export interface Asked {
  /** Answers of the copies that judge, by class. */
  counts: readonly number[]
  smoothed: Smoothed
}

export interface Smoothing {
  digit: { plain: Asked; trained: Asked }
  /** Some copies, one after the other, and what the net trained with noise calls them. */
  copies: Float32Array
  answers: Uint8Array
  /** The largest radius that so many copies can certify; 0 if they can certify none. */
  ceiling: number
  radii: readonly number[]
  /** Test digits judged so far, and the share of them that is right and certified at each of `radii`. */
  judged: number
  plain: readonly number[]
  trained: readonly number[]
}

type Settings = Pick<Config, 'seed' | 'sigma' | 'copies'>

/** Standard normal noise for every copy: the same for all digits and both nets. Those that choose come first. */
const noiseOf = memo(2, (seed: number) =>
  stream(seed)
    .fork('copies')
    .fillNormal(new Float32Array((SELECTED + 1000) * PIXELS)),
)

/** A digit under all noises. */
function copiesOf(pixels: Float32Array, { seed, sigma, copies }: Settings): Float32Array {
  const noise = noiseOf(seed)
  const rows = new Float32Array((SELECTED + copies) * PIXELS)
  for (let i = 0; i < rows.length; i++) rows[i] = pixels[i % PIXELS] + sigma * noise[i]
  return rows
}

const countsOf = (answers: Uint8Array): number[] => {
  const counts = Array.from({ length: DIGITS }, () => 0)
  for (const answer of answers) counts[answer] += 1
  return counts
}

function ask(net: Net, rows: Float32Array, sigma: number): Asked {
  const answers = answersOf(net, rows)
  const counts = countsOf(answers.subarray(SELECTED))
  return { counts, smoothed: smoothedVote(countsOf(answers.subarray(0, SELECTED)), counts, { sigma }) }
}

/** The net trained with noise of the same size on its inputs. */
const noisyRun = memo(
  1,
  ({ seed, sigma }: Pick<Config, 'seed' | 'sigma'>) =>
    new TrainedRun({
      net: netOf(seed),
      train: (net, epoch) => train(net, dataOf(seed).train, { seed, epoch, sigma }),
      note: () => undefined,
    }),
)

interface Budgets {
  plain: number[]
  trained: number[]
}

/** Certified radii of the first test digits, judged part by part; NaN where the answer is wrong or none is given. */
const budgetsOf = memo(1, (_: Settings): Budgets => ({ plain: [], trained: [] }))

export const plainAndNoisy = ({ seed, sigma }: Settings, epoch: number): { plain: Net; trained: Net } => ({
  plain: plainRun(seed).at(epoch),
  trained: noisyRun({ seed, sigma }).at(epoch),
})

/** Judges the digits of the parts up to one, with nets that have been trained to an epoch. */
export function judge({ seed, sigma, copies }: Settings, epoch: number, parts: number): void {
  const settings = { seed, sigma, copies }
  const budgets = budgetsOf(settings)
  const { test } = dataOf(seed)
  const nets = plainAndNoisy(settings, epoch)
  for (let at = budgets.plain.length; at < parts * A_PART; at++) {
    const rows = copiesOf(test.inputs.subarray(at * PIXELS, (at + 1) * PIXELS), settings)
    const budget = (net: Net): number => {
      const { winner, radius } = ask(net, rows, sigma).smoothed
      return winner === test.labels[at] ? radius : Number.NaN
    }
    budgets.plain.push(budget(nets.plain))
    budgets.trained.push(budget(nets.trained))
  }
}

/** Copies of the chosen digit, the two nets’ answers, and what has been judged up to a part. */
export function smoothingAt(config: Config, epoch: number, parts: number): Smoothing {
  const { seed, sigma, copies, digit } = config
  const settings = { seed, sigma, copies }
  const { test } = dataOf(seed)
  const nets = plainAndNoisy(settings, epoch)
  const at = test.labels.indexOf(digit)
  const rows = copiesOf(test.inputs.subarray(at * PIXELS, (at + 1) * PIXELS), settings)
  const radii = radiiOf(sigma)
  const budgets = budgetsOf(settings)
  const sharesOf = (certified: readonly number[]): number[] =>
    parts === 0 ? [] : certifiedShares(certified.slice(0, parts * A_PART), radii)
  const shown = rows.slice(0, SHOWN * PIXELS)
  return {
    digit: { plain: ask(nets.plain, rows, sigma), trained: ask(nets.trained, rows, sigma) },
    copies: shown,
    answers: answersOf(nets.trained, shown),
    ceiling: radiusCeiling(copies, sigma),
    radii,
    judged: parts * A_PART,
    plain: sharesOf(budgets.plain),
    trained: sharesOf(budgets.trained),
  }
}
