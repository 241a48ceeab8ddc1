import { choice, type ConfigOf, list, number, seed } from '../../params/declare'
import { ticksAt } from '../../params/ticks'

/** Maps that are dropped from and refilled. */
export const MAPS = 40
/** Every block size that is tried, from single cells up. */
export const LARGEST_BLOCK = 13
/** Side of a feature map, in cells. */
export const SIDE = 32

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
  look: choice({
    label: 'Show in the holes',
    help: 'Nothing; what the cells around them say, nearer ones more; or what was dropped.',
    options: { covered: 'nothing', refilled: 'a guess', lifted: 'the truth' },
    default: 'covered',
  }),
  dropShare: number({
    label: 'Share to drop',
    symbol: '1 − k',
    unit: '%',
    help: 'How much of every map is to go where chance drops, in single cells and in blocks alike.',
    min: 2,
    max: 50,
    step: 1,
    default: 10,
    ticks: ticksAt(10, 25, 50),
  }),
  map: number({
    label: 'Map shown',
    help: 'Which of the 40 feature maps is drawn.',
    min: 1,
    max: MAPS,
    step: 1,
    default: 5,
  }),
  place: list({
    label: 'Block laid by hand',
    help: 'Column and row of the middle of the block; with none, chance drops blocks as DropBlock does.',
    min: 0,
    max: SIDE - 1,
    step: 1,
    maxLength: 2,
    default: [13, 15],
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
