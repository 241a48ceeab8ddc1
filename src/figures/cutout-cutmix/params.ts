import { choice, type ConfigOf, list, number, seed } from '../../params/declare'

export const EPOCHS = 60
export const SIDE = 8
/** Side of the hole that digits are tested with. */
export const HOLE = 3
/** Ink of a drawn pixel runs from 0 to 16, as in the data. */
export const DARKEST = 16

const pixel = (label: string, help: string, min: number, max: number, of: number) =>
  number({ label, unit: 'pixels', help, min, max, step: 1, default: of })

export const params = {
  method: choice({
    label: 'In the box',
    help: 'A piece of picture B, and the label follows the area; or nothing, and the label stays.',
    options: { cutmix: 'B', cutout: 'nothing' },
    default: 'cutmix',
  }),
  side: number({
    label: 'Cutout’s hole',
    symbol: 'L',
    unit: 'pixels',
    help: 'Side of the square in training; about a random pixel, cut off at the border; with 0 it is the plain net.',
    min: 0,
    max: 6,
    step: 1,
    default: 3,
    ticks: [
      { at: 0, label: 'none' },
      { at: 3, label: '3' },
      { at: 6, label: '6' },
    ],
  }),
  left: pixel('Box: left edge', 'Where the box begins.', 0, SIDE - 1, 4),
  top: pixel('Box: upper edge', 'Where the box begins.', 0, SIDE - 1, 2),
  wide: pixel('Box: width', 'How wide the box is.', 1, SIDE, 4),
  tall: pixel('Box: height', 'How tall the box is.', 1, SIDE, 4),
  digitA: number({
    label: 'Picture A',
    help: 'Which digit it is: the first of its kind that no net was trained on.',
    min: 0,
    max: 9,
    step: 1,
    default: 3,
  }),
  digitB: number({
    label: 'Picture B',
    help: 'Which digit it is: the second of its kind that no net was trained on.',
    min: 0,
    max: 9,
    step: 1,
    default: 8,
  }),
  holeX: pixel('Middle of the hole, from the left', 'Where the small digit is covered.', 0, SIDE - 1, 5),
  holeY: pixel('Middle of the hole, from the top', 'Where the small digit is covered.', 0, SIDE - 1, 6),
  drawn: list({
    label: 'Drawn picture A',
    help: 'Ink of the 64 pixels, row by row; empty means one of the test digits.',
    min: 0,
    max: DARKEST,
    step: 1,
    maxLength: SIDE * SIDE,
    default: [],
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
