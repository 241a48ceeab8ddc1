import { arrived, overSeeds } from '../../core/statistics'
import type { Frame } from './experiment'
import type { Config } from './params'

export const SEEDS = 200

export const configs = (config: Config): Config[] => overSeeds(SEEDS, (seed) => ({ ...config, seed }))

/** What 200 seeds of the same settings come to. */
export interface Ensemble {
  readonly runs: number
  /** Runs with a loss that is no finite 32-bit number. */
  readonly overflowed: number
  /** How many of them were the first time so at each epoch, 1 to 300. */
  readonly overflowEpochs: readonly (readonly [epoch: number, runs: number])[]
}

export const lossesOf = ({ lossBefore, lossAfter }: Frame): number[] => [...lossBefore, ...lossAfter]

/** The epochs, from 1, whose loss is no finite number. */
export const overflowEpochs = (frame: Frame): number[] =>
  lossesOf(frame).flatMap((loss, i) => (Number.isFinite(loss) ? [] : [i + 1]))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const there = arrived(frames)
  const firsts = there.flatMap((frame) => overflowEpochs(frame).slice(0, 1))
  const counted = [...new Set(firsts)]
    .toSorted((a, b) => a - b)
    .map((epoch) => [epoch, firsts.filter((first) => first === epoch).length] as const)
  return { runs: there.length, overflowed: firsts.length, overflowEpochs: counted }
}

/** “14 of 200 runs left the range of 32-bit numbers (14 at epoch 3)”. */
export function overflowText({ runs, overflowed, overflowEpochs: epochsOf }: Ensemble): string {
  if (overflowed === 0) return `All ${runs} runs stayed within the range of 32-bit numbers`
  const where = epochsOf.map(([epoch, count]) => `${count} at epoch ${epoch}`).join(', ')
  return `${overflowed} of ${runs} runs left the range of 32-bit numbers (${where})`
}
