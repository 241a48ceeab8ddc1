import { type ConfigOf, number, points, seed } from '../../params/declare'

/** How far a point may stand. */
export const DOMAIN = { x: [0, 10], y: [0, 10] } as const

/** Pictures of a search: it is shown after every hundredth part of its swaps. */
export const FRAMES = 100

export const params = {
  start: number({
    label: 'Temperature at the start',
    symbol: 'T₀',
    help: 'How much worse a swap may make the sum of squares and still be taken now and then; it falls to 0 by the end.',
    min: 0.1,
    max: 1000,
    step: 0,
    scale: 'log',
    default: 10,
    ticks: [
      { at: 0.1, label: '0.1' },
      { at: 1, label: '1' },
      { at: 10, label: '10' },
      { at: 100, label: '100' },
      { at: 1000, label: '1000' },
    ],
  }),
  swaps: number({
    label: 'Swaps each may try',
    help: 'Both searches try the same number.',
    min: 200,
    max: 4000,
    step: 100,
    default: 1500,
    ticks: [
      { at: 200, label: '200' },
      { at: 1500, label: '1500' },
      { at: 4000, label: '4000' },
    ],
  }),
  points: points({
    label: 'Points',
    help: 'Moved points; with fewer than three, all are drawn from the seed.',
    x: DOMAIN.x,
    y: DOMAIN.y,
    maxLength: 80,
    decimals: 2,
    default: [],
  }),
  seed: seed(2),
}

export type Config = ConfigOf<typeof params>
