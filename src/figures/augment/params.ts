import { choice, type ConfigOf, list, number, seed, toggle } from '../../params/declare'

export const EPOCHS = 60
/** How far the digit may be moved by hand, in pixels. */
export const FARTHEST = 2
/** Ink of a drawn pixel runs from 0 to 16, as in the data. */
export const DARKEST = 16

const tick = (label: string, help: string, of = false) => toggle({ label, help, default: of })

export const params = {
  coarse: toggle({
    label: 'Coarse pixels',
    help: 'Shows the digit of the stage in pixels of twice the side.',
    default: false,
  }),
  gain: number({
    label: 'Contrast',
    symbol: 'a',
    help: 'Ink is multiplied by it, and cut off at black.',
    min: 0.2,
    max: 1.4,
    step: 0.05,
    default: 1,
    ticks: [
      { at: 0.4, label: '0.4' },
      { at: 1, label: 'as is' },
      { at: 1.4, label: '1.4' },
    ],
  }),
  shift: tick('Practised: shift', 'Training may move each digit by a pixel, in all directions.', true),
  turn: tick('Practised: turn', 'Training may turn each digit by up to 30° either way.'),
  zoom: tick('Practised: zoom', 'Training may draw each digit at 0.7 to 1.2 times its size.'),
  resolution: tick(
    'Practised: coarse pixels',
    'Training may halve the resolution of a digit, in one of two visits.',
  ),
  contrast: tick('Practised: contrast', 'Training may change contrast and brightness.'),
  upsideDown: tick(
    'Practised: turn by 180° too',
    'A trap: training may stand a digit on its head and keep the label.',
  ),
  x: number({
    label: 'Digit moved to the right',
    unit: 'pixels',
    help: 'How far the digit of the stage is moved.',
    min: -FARTHEST,
    max: FARTHEST,
    step: 0.05,
    default: 1,
  }),
  y: number({
    label: 'Digit moved down',
    unit: 'pixels',
    help: 'How far the digit of the stage is moved.',
    min: -FARTHEST,
    max: FARTHEST,
    step: 0.05,
    default: -1,
  }),
  angle: number({
    label: 'Digit turned',
    unit: '°',
    help: 'Anticlockwise, about the middle of the pixels.',
    min: -180,
    max: 180,
    step: 1,
    default: 0,
  }),
  size: number({
    label: 'Size of the digit',
    unit: '×',
    help: 'Above 1 it grows.',
    min: 0.5,
    max: 1.6,
    step: 0.01,
    default: 1,
  }),
  damage: choice({
    label: 'Damage',
    help: 'What no tick trains for: a hole of 3 × 3 pixels, or noise on every pixel.',
    options: { none: 'none', hole: 'a hole', noise: 'noise' },
    default: 'none',
  }),
  digit: number({
    label: 'Digit',
    help: 'Which digit stands on the stage: the first of its kind that no net was trained on.',
    min: 0,
    max: 9,
    step: 1,
    default: 3,
  }),
  drawn: list({
    label: 'Drawn digit',
    help: 'Ink of the 64 pixels, row by row; empty means one of the test digits.',
    min: 0,
    max: DARKEST,
    step: 1,
    maxLength: 64,
    default: [],
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
