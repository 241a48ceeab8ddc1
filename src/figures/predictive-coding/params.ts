import { type ConfigOf, number, seed } from '../../params/declare'

/** Numbers of a moment; moments of the past that a context sums up; how far ahead the future one lies. */
export const CHANNELS = 16
export const PAST = 8
export const AHEAD = 3
/** Moments of the recording on show, and how often the past can stand in it. */
export const RECORDED = 24
export const PLACES = RECORDED - PAST - AHEAD + 1
/** Sequences of a step: there are no more candidates than that. */
export const BATCH = 32
/** Steps of training, and of one frame. */
export const STEPS = 800
export const STEPS_A_FRAME = 5
export const FRAMES = STEPS / STEPS_A_FRAME

export const params = {
  candidates: number({
    label: 'Candidates',
    symbol: 'N',
    help: 'Among how many moments the future one is to be found, in training and on show; one of them is right.',
    min: 1,
    max: BATCH,
    step: 1,
    default: BATCH,
    ticks: [
      { at: 1, label: '1' },
      { at: 8, label: '8' },
      { at: 16, label: '16' },
      { at: 32, label: '32' },
    ],
  }),
  noise: number({
    label: 'Noise',
    symbol: 'σ',
    help: 'Spread of what is added to every channel at every moment, fresh each time.',
    min: 0,
    max: 2,
    step: 0.1,
    default: 0.3,
    ticks: [
      { at: 0, label: '0' },
      { at: 0.3, label: '0.3' },
      { at: 1, label: '1' },
      { at: 2, label: '2' },
    ],
  }),
  now: number({
    label: 'Now',
    help: 'The last moment of the past; the context sums up the eight moments that end with it.',
    min: PAST,
    max: RECORDED - AHEAD,
    step: 1,
    default: 12,
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
