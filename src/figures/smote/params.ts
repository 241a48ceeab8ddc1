import { type ConfigOf, number, type Point, points, seed } from '../../params/declare'

/** Where a rare point may stand, and what of the plane is drawn. */
export const DOMAIN = { x: [-3.6, 4.6], y: [-3.6, 4.6] } as const

/** Share of rare points among training points and fresh ones. */
export const PREVALENCE = 0.05
/** Training points: common and, unless the reader brings others, rare. */
export const COMMON = 570
export const RARE = 30
/** Points to invent for each rare one until both classes are as large. */
export const BALANCED = COMMON / RARE - 1

/** A handful of rare cases, and two that stand apart, at the far side of the common ones. */
export const APART: readonly Point[] = [
  [1.2, 1.6],
  [2.1, 0.7],
  [1.7, 1.2],
  [2.4, 1.9],
  [0.8, 1.1],
  [1.5, 2.2],
  [-2.6, -1.9],
  [-2.2, -2.6],
]

export const params = {
  amount: number({
    label: 'Invented per rare point',
    help: 'The paper counts in per cent: 2 points are 200 %. With 18 both classes are as large.',
    min: 0,
    max: 18,
    step: 1,
    default: BALANCED,
    ticks: [
      { at: 0, label: 'none' },
      { at: 9, label: '9' },
      { at: 18, label: '18: balance' },
    ],
  }),
  k: number({
    label: 'Neighbours',
    symbol: 'k',
    help: 'An invented point lies towards one of so many nearest rare points; at most all others.',
    min: 1,
    max: 29,
    step: 1,
    default: 5,
    ticks: [
      { at: 5, label: '5' },
      { at: 29, label: '29' },
    ],
  }),
  threshold: number({
    label: 'Threshold of the untouched model',
    help: 'A case is called rare from this probability on. Nothing is trained again for it.',
    min: 0.002,
    max: 0.9,
    step: 0,
    scale: 'log',
    default: PREVALENCE,
    ticks: [
      { at: 0.005, label: '0.005' },
      { at: PREVALENCE, label: '0.05' },
      { at: 0.5, label: '½' },
    ],
  }),
  thin: number({
    label: 'Common points kept beside the invented ones',
    unit: '%',
    help: 'The paper’s second half: a random part of the common points is left out of training.',
    min: 10,
    max: 100,
    step: 10,
    default: 100,
  }),
  points: points({
    label: 'Rare points',
    help: 'Moved, added or pasted; empty means they are drawn from the seed.',
    x: DOMAIN.x,
    y: DOMAIN.y,
    maxLength: 100,
    decimals: 2,
    default: [],
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
