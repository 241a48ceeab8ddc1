import { choice, type ConfigOf, list, number, seed, toggle } from '../../params/declare'
import { ticksAt } from '../../params/ticks'

export const PIXELS = 64
/** Ink runs from 0 to 16, as in the data. */
export const DARKEST = 16
/** Test digits the curves are measured on, and the first of them the reader may pick. */
export const MEASURED = 300
export const EPOCHS = 30
/** ε at which the curves are measured. */
export const EPSILONS = Array.from({ length: 12 }, (_, i) => (i + 1) / 40)
/** Digits attacked in a part, at one ε; the curves are whole after every twelfth part. */
export const GROUP = 25
export const PARTS = (MEASURED / GROUP) * EPSILONS.length
/** The untrained net, every epoch, every part. */
export const LENGTH = 1 + EPOCHS + PARTS
/** Length in l2 beyond which a random direction counts as harmless. */
export const FARTHEST = 1.5

export const params = {
  attack: choice({
    label: 'Attack',
    help: 'Who looks for the change: the first five within ε of every pixel, the last two for the nearest change.',
    options: {
      random: 'Random signs',
      fgsm: 'FGSM',
      bim: 'BIM, 10 steps',
      mim: 'MIM, 10 steps',
      pgd: 'PGD, 10 steps',
      deepFool: 'DeepFool',
      carliniWagner: 'Carlini–Wagner',
    },
    default: 'fgsm',
  }),
  epsilon: number({
    label: 'Largest change of a pixel',
    symbol: 'ε',
    help: 'Paper is 0 and ink is 1; DeepFool and Carlini–Wagner take no ε.',
    min: 0,
    max: 0.3,
    step: 0.005,
    default: 0.15,
    ticks: ticksAt(0, 0.05, 0.15, 0.3),
  }),
  digit: number({
    label: 'Test digit',
    help: 'Which of the test digits is attacked.',
    min: 0,
    max: MEASURED - 1,
    step: 1,
    default: 1,
  }),
  source: choice({
    label: 'Attacked',
    help: 'A digit the net was not trained on, or one of yours.',
    options: { test: 'a test digit', drawn: 'your drawing' },
    default: 'test',
  }),
  drawn: list({
    label: 'Drawing',
    help: 'Ink of the 64 pixels, row by row.',
    min: 0,
    max: DARKEST,
    step: 1,
    maxLength: PIXELS,
    default: [],
  }),
  masking: toggle({
    label: 'Mask the gradients (logits × 200)',
    help: 'The same answers everywhere, but single precision rounds most gradients to zero.',
    default: false,
  }),
  confidence: number({
    label: 'Confidence Carlini–Wagner asks for',
    symbol: 'κ',
    help: 'By how much the wrong logit must win.',
    min: 0,
    max: 10,
    step: 0.5,
    default: 0,
    ticks: ticksAt(0, 5),
  }),
  gain: number({
    label: 'Gain of the change shown',
    unit: '×',
    help: 'The picture of the change is drawn that much stronger.',
    min: 1,
    max: 10,
    step: 1,
    default: 3,
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
