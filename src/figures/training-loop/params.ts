import { choice, type ConfigOf, list, number, seed, toggle } from '../../params/declare'
import { ticksAt } from '../../params/ticks'

/** Batches that can be stepped through. */
export const STEPS = 240
export const BATCH = 4
/** Points to train on, one of them with the wrong label, and how far they stray from their class's centre. */
export const POINTS = 12
export const SPREAD = 0.45
/** Batches after which the loss on fresh points is measured: the first, then every epoch's last. */
export const MEASURED: readonly number[] = [
  1,
  ...Array.from({ length: (STEPS * BATCH) / POINTS }, (_, epoch) => ((epoch + 1) * POINTS) / BATCH),
]
export const HIDDEN = 3
/** The part of the plane that is drawn and measured, and its grid. */
export const DOMAIN = { x: [-2.2, 2.2], y: [-1.3, 1.3] } as const
export const GRID = { columns: 66, rows: 39 } as const
/** Strength of each filter when it is on. */
export const NOISE = 0.3
export const EPSILON = 0.2
export const DECAY = 0.05
export const SMOOTHING = 0.4

export const params = {
  stage: choice({
    label: 'Stage',
    help: 'The part of the step whose numbers are shown.',
    options: {
      data: 'Data',
      network: 'Network',
      loss: 'Loss',
      gradient: 'Gradient',
      update: 'Update',
    },
    default: 'data',
  }),
  noisyInputs: toggle({
    label: 'Data: shake the inputs',
    help: `Normal noise of standard deviation ${NOISE} is added to every input, anew at every step.`,
    default: false,
  }),
  attackedInputs: toggle({
    label: 'Network: learn under attack',
    help: `Every input is moved by ${EPSILON} in each coordinate, in the direction that raises the loss most (FGSM).`,
    default: false,
  }),
  smoothLabels: toggle({
    label: 'Loss: smooth the labels',
    help: `The label’s class is asked for with ${1 - SMOOTHING / 2}, the other with ${SMOOTHING / 2}.`,
    default: false,
  }),
  weightDecay: toggle({
    label: 'Gradient: let weights decay',
    help: `${DECAY} of each weight is added to its gradient.`,
    default: false,
  }),
  learningRate: number({
    label: 'Learning rate',
    symbol: 'η',
    help: 'How far a weight moves against its gradient.',
    min: 0.05,
    max: 2,
    step: 0.05,
    default: 0.5,
    ticks: ticksAt(0.5, 1),
  }),
  wrongAt: list({
    label: 'Wrongly labelled point',
    help: 'Where it has been dragged; it keeps its label.',
    min: -2.2,
    max: 2.2,
    step: 0.01,
    maxLength: 2,
    default: [],
  }),
  seed: seed(2),
}

export type Config = ConfigOf<typeof params>
