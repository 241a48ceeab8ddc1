import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { Holes } from './Holes'
import { More } from './More'
import { OverSeeds } from './OverSeeds'
import { EPOCHS, params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'cutout-cutmix', Ensemble>({
  id: 'cutout-cutmix',
  name: 'Cutout and CutMix',
  claim,
  params,
  main: ['method', 'side'],
  more: ['left', 'top', 'wide', 'tall', 'digitA', 'digitB', 'holeX', 'holeY', 'seed'],
  presets: [
    { label: 'CutMix', set: {} },
    { label: 'Cutout', set: { method: 'cutout' } },
    { label: 'Only paper', set: { left: 0, top: 0, wide: 2, tall: 8 } },
    { label: 'The middle', set: { left: 2, top: 1, wide: 4, tall: 6 } },
  ],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Holes, OverSeeds],
  More,
})
