import { arrived, bySetting, gridOverSeeds, type Interval, mean, meanInterval } from '../../core/statistics'
import type { Frame } from './experiment'
import { type Config, params } from './params'
import { type Filters, NO_FILTERS, PLACES } from './places'

export const SEEDS = 20

/** Each filter alone, in the order of the loop, and all of them. */
export const TRIED: readonly { name: string; filters: Filters }[] = [
  ...PLACES.map(({ title, filter }) => ({
    name: title.toLowerCase(),
    filters: { ...NO_FILTERS, [filter]: true },
  })),
  {
    name: 'all four',
    filters: { noisyInputs: true, attackedInputs: true, smoothLabels: true, weightDecay: true },
  },
]

/** How much of what the wrong label does is left: the mean over the seeds with a 95 % interval. */
export interface Left extends Interval {
  /** Seeds in which less was left than without a filter, of how many. */
  fewer: number
  of: number
}

export interface Ensemble {
  arrived: number
  /** For each of `TRIED`; undefined where no run has arrived. */
  left: readonly (Left | undefined)[]
}

/** What is left behind the last place, as a share of what there is without a filter: all, while there is nothing. */
export const shareLeft = ({ left }: Frame, upTo = left.length - 1): number =>
  left[0] === 0 ? 1 : left[upTo] / left[0]

export const configs = ({ learningRate }: Config): Config[] =>
  gridOverSeeds(TRIED, SEEDS, ({ filters }, seed): Config => ({
    ...filters,
    learningRate,
    stage: params.stage.default,
    wrongAt: params.wrongAt.default,
    seed,
  }))

function leftOf(frames: readonly Frame[]): Left | undefined {
  if (frames.length === 0) return undefined
  const without = mean(frames.map(({ left }) => left[0]))
  const { low, high, estimate } = meanInterval(frames.map(({ left }) => left[left.length - 1] / without))
  const fewer = frames.filter(({ left }) => left[left.length - 1] < left[0]).length
  return { low, high, estimate, fewer, of: frames.length }
}

export const summarise = (frames: readonly (Frame | undefined)[]): Ensemble => ({
  arrived: arrived(frames).length,
  left: bySetting(frames, TRIED.length).map(leftOf),
})
