import { defineFigure } from '../../shell/defineFigure'
import { Angles } from './Angles'
import { configs, type Ensemble, summarise } from './ensemble'
import { EPOCHS_PER_FRAME, FRAMES, params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'
import { Triangle } from './Triangle'

export default defineFigure<'renyi-entropy', Ensemble>({
  id: 'renyi-entropy',
  name: 'Rényi entropy',
  claim,
  params,
  main: ['order'],
  more: ['angle', 'weight', 'noise', 'p', 'q', 'seed'],
  lasting: ['guess', 'revealed'],
  presets: [
    { label: '20°', set: { angle: 20 } },
    { label: '30°', set: {} },
    { label: '40°', set: { angle: 40 } },
    { label: '90°', set: { angle: 90 } },
  ],
  run: { length: () => FRAMES + 1, unit: 'epoch', each: EPOCHS_PER_FRAME, onChange: 'keep', opensAt: FRAMES },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Triangle, Angles],
})
