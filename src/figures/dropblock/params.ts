import { number, seed } from '../../runtime/params'

/** Maps that are dropped from and refilled. */
export const MAPS = 40
export const EPOCHS = 30
/** Every block size that is tried, from single cells up. */
export const LARGEST_BLOCK = 13

export const params = {
  block: number({
    label: 'Side of a block',
    symbol: 'b',
    unit: 'cells',
    help: 'How wide the dropped squares are; blocks of one cell are dropout.',
    min: 1,
    max: LARGEST_BLOCK,
    step: 1,
    default: 7,
    ticks: [
      { at: 1, label: '1: dropout' },
      { at: 7, label: '7' },
      { at: LARGEST_BLOCK, label: String(LARGEST_BLOCK) },
    ],
  }),
  dropShare: number({
    label: 'Share to drop',
    symbol: '1 − k',
    unit: '%',
    help: 'How much of every map is to go, by dropout and in blocks alike.',
    min: 2,
    max: 50,
    step: 1,
    default: 10,
    ticks: [
      { at: 10, label: '10' },
      { at: 25, label: '25' },
      { at: 50, label: '50' },
    ],
  }),
  map: number({
    label: 'Map shown',
    help: 'Which of the 40 feature maps is drawn.',
    min: 1,
    max: MAPS,
    step: 1,
    default: 5,
  }),
  rate: number({
    label: 'Dropout in the digit net',
    symbol: 'p',
    help: 'The probability with which a hidden unit is switched off at a step.',
    min: 0.1,
    max: 0.8,
    step: 0.1,
    default: 0.5,
    ticks: [
      { at: 0.2, label: '0.2' },
      { at: 0.5, label: '0.5' },
      { at: 0.8, label: '0.8' },
    ],
  }),
  wrongLabels: number({
    label: 'Wrong labels',
    unit: '%',
    help: 'The share of the 1,200 training digits whose label is changed to another.',
    min: 0,
    max: 60,
    step: 10,
    default: 30,
    ticks: [
      { at: 0, label: 'none' },
      { at: 30, label: '30' },
      { at: 60, label: '60' },
    ],
  }),
  seed: seed(1),
}
