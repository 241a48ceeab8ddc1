import { choice, number, seed, toggle } from '../../runtime/params'

/** Batches that can be stepped through. */
export const STEPS = 60
export const BATCH = 4
/** Strength of each valve when it is closed. */
export const NOISE = 0.15
export const EPSILON = 0.15
export const DECAY = 0.05
export const SMOOTHING = 0.2

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
    ticks: [
      { at: 0.5, label: '0.5' },
      { at: 1, label: '1' },
    ],
  }),
  seed: seed(2),
}
