import { choice, type ConfigOf, list, number, seed } from '../../params/declare'

/** Most throws that are remembered. */
const MOST_THROWS = 60
export const MOST_LAYERS = 3
/** A die for every cell, then one for every quadrant, then one that all cells share. */
export const SIDE = 8
export const CELLS = SIDE * SIDE
export const GLOBAL = CELLS + 4

export const params = {
  layers: number({
    label: 'Convolutions',
    symbol: 'L',
    help: 'How many 3 × 3 convolutions stand behind the grid of codes.',
    min: 0,
    max: MOST_LAYERS,
    step: 1,
    default: 1,
    ticks: [
      { at: 0, label: '0' },
      { at: 1, label: '1' },
      { at: 2, label: '2' },
      { at: 3, label: '3' },
    ],
  }),
  digit: choice({
    label: 'Generator of the digit',
    help: 'The generator is fitted to all examples of this digit.',
    options: {
      '0': '0',
      '1': '1',
      '2': '2',
      '3': '3',
      '4': '4',
      '5': '5',
      '6': '6',
      '7': '7',
      '8': '8',
      '9': '9',
    },
    default: '3',
  }),
  throws: list({
    label: 'Dice thrown',
    help: 'Which dice were thrown, one after the other: 0 to 63 for cells row by row, 64 to 67 for quadrants, 68 for all.',
    min: 0,
    max: GLOBAL,
    step: 1,
    maxLength: MOST_THROWS,
    default: [27],
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>

/** The dice thrown, with another one; the oldest are forgotten. */
export const thrown = (throws: readonly number[], die: number): number[] =>
  [...throws, die].slice(-MOST_THROWS)
