import { defineFigure } from '../../shell/defineFigure'
import { Curves } from './Curves'
import { configs, type Ensemble, summarise } from './ensemble'
import { Matrix } from './Matrix'
import { More } from './More'
import { EPOCHS, params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

const UPRIGHT = { x: 0, y: 0 } as const

export default defineFigure<'augment', Ensemble>({
  id: 'augment',
  name: 'Augmentation',
  claim,
  params,
  main: ['coarse', 'gain'],
  more: ['digit', 'damage', 'x', 'y', 'angle', 'size', 'seed'],
  presets: [
    { label: 'Shifts', set: {} },
    { label: 'Turns', set: { ...UPRIGHT, shift: false, turn: true, angle: 28 } },
    { label: 'A turn, shifts practised', set: { ...UPRIGHT, angle: 28 } },
    { label: 'All five', set: { turn: true, zoom: true, resolution: true, contrast: true } },
    { label: 'Upside down', set: { ...UPRIGHT, shift: false, upsideDown: true, digit: 6 } },
  ],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Matrix, Curves],
  More,
})
