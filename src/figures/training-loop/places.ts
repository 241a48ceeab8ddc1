import type { Config } from './params'

export type FilterName = 'noisyInputs' | 'attackedInputs' | 'smoothLabels' | 'weightDecay'

/** A place of the loop where a wrong example can be weakened, and the chapter that tells of its methods. */
export interface Place {
  stage: Exclude<Config['stage'], 'update'>
  title: string
  /** The setting that filters here, and what it does. */
  filter: FilterName
  label: string
  chapter: string
  procedure: string
  /** The procedure's, as in the emblem of its chapter. */
  colour: string
}

/** In the order in which a step passes them. */
export const PLACES: readonly Place[] = [
  {
    stage: 'data',
    title: 'Data',
    filter: 'noisyInputs',
    label: 'shake the inputs',
    chapter: 'input-training-data',
    procedure: 'Input training data',
    colour: 'var(--plot-1)',
  },
  {
    stage: 'network',
    title: 'Network',
    filter: 'attackedInputs',
    label: 'learn under attack',
    chapter: 'architecture',
    procedure: 'Attacks and adversarial training',
    colour: 'var(--plot-2)',
  },
  {
    stage: 'loss',
    title: 'Loss',
    filter: 'smoothLabels',
    label: 'smooth the labels',
    chapter: 'loss-function',
    procedure: 'Loss function',
    colour: 'var(--plot-4)',
  },
  {
    stage: 'gradient',
    title: 'Gradient',
    filter: 'weightDecay',
    label: 'let weights decay',
    chapter: 'regularisation',
    procedure: 'Regularisation',
    colour: 'var(--plot-3)',
  },
]

export type Filters = Readonly<Record<FilterName, boolean>>

export const NO_FILTERS: Filters = {
  noisyInputs: false,
  attackedInputs: false,
  smoothLabels: false,
  weightDecay: false,
}

/** The filters that are on among the first so many places: what has acted on an example up to there. */
export function filtersUpTo(config: Filters, places: number): Filters {
  const kept = PLACES.slice(0, places).filter(({ filter }) => config[filter])
  return { ...NO_FILTERS, ...Object.fromEntries(kept.map(({ filter }) => [filter, true])) }
}

export const placesOn = (config: Filters): readonly Place[] => PLACES.filter(({ filter }) => config[filter])
