import type { Config } from '../../experiments'

export type Stage = Config<'training-loop'>['stage']

export type ValveName = 'noisyInputs' | 'attackedInputs' | 'smoothLabels' | 'weightDecay'

/** A place where noise can be stopped: the setting that does it here, and the chapter that tells of others. */
export interface Valve {
  name: ValveName
  /** What closing it does, for a switch. */
  label: string
  chapter: string
  title: string
}

export interface StageInfo {
  stage: Stage
  title: string
  valve: Valve | undefined
}

/** In the order in which a step goes through them. */
export const STAGES: readonly StageInfo[] = [
  {
    stage: 'data',
    title: 'Data',
    valve: {
      name: 'noisyInputs',
      label: 'shake the inputs',
      chapter: 'input-training-data',
      title: 'Input training data',
    },
  },
  {
    stage: 'network',
    title: 'Network',
    valve: {
      name: 'attackedInputs',
      label: 'learn under attack',
      chapter: 'architecture',
      title: 'Attacks and adversarial training',
    },
  },
  {
    stage: 'loss',
    title: 'Loss',
    valve: {
      name: 'smoothLabels',
      label: 'smooth the labels',
      chapter: 'loss-function',
      title: 'Loss function',
    },
  },
  {
    stage: 'gradient',
    title: 'Gradient',
    valve: {
      name: 'weightDecay',
      label: 'let weights decay',
      chapter: 'regularisation',
      title: 'Regularisation',
    },
  },
  { stage: 'update', title: 'Update', valve: undefined },
]

/** Length of a list of numbers as a vector. */
export const lengthOf = (values: ArrayLike<number>): number =>
  Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0))
