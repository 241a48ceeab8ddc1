import { arrived, overSeeds } from '../../core/statistics'
import type { Frame } from './experiment'
import { type Config, params } from './params'

export const SEEDS = 20

/** A judge is fooled where a better formula, by so much on fresh data sets, has been given up for one he likes more. */
const FOOLED = 1.1
/** An evolved loss is far better than the absolute error where its own error is this part of it. */
const FAR_BETTER = 0.5

/** What came of one race. */
export interface Outcome {
  judged: number
  fresh: number
  /** The lowest error on fresh sets of the best of any generation so far, and that generation. */
  lowest: number
  lowestAt: number
  absolute: number
}

export function outcomeOf({ judged, fresh, absolute }: Frame): Outcome {
  const lowest = Math.min(...fresh)
  return {
    judged: judged.at(-1) ?? Number.NaN,
    fresh: fresh.at(-1) ?? Number.NaN,
    lowest,
    lowestAt: fresh.indexOf(lowest),
    absolute: absolute.fresh,
  }
}

export const isFooled = ({ fresh, lowest }: Outcome): boolean => fresh > FOOLED * lowest
export const isFarBetter = ({ fresh, absolute }: Outcome): boolean => fresh <= FAR_BETTER * absolute

/** Over the seeds that have arrived. */
export interface Ensemble {
  arrived: number
  outcomes: Outcome[]
  farBetter: number
  fooled: number
}

/** The race alone, without the reader’s formula; of the published loss there is nothing to run. */
export const configs = ({ view, judges, population, generations }: Config): Config[] =>
  overSeeds(view === 'bred' ? SEEDS : 0, (seed) => ({
    view,
    judges,
    population,
    generations,
    formula: params.formula.default,
    enters: params.enters.default,
    ratio: params.ratio.default,
    seed,
  }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const outcomes = arrived(frames).map(outcomeOf)
  return {
    arrived: outcomes.length,
    outcomes,
    farBetter: outcomes.filter(isFarBetter).length,
    fooled: outcomes.filter(isFooled).length,
  }
}
