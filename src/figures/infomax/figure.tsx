import { defineFigure } from '../../shell/defineFigure'
import { Curve } from './Curve'
import { configs, type Ensemble, summarise } from './ensemble'
import { FRAMES, params, STEPS_A_FRAME } from './params'
import { Readers } from './Readers'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'infomax', Ensemble>({
  id: 'infomax',
  name: 'Deep InfoMax',
  claim,
  params,
  main: ['scope', 'objective'],
  more: ['question', 'seed'],
  presets: [
    { label: 'The whole', set: {} },
    { label: 'Quarters', set: { scope: 'local' } },
    { label: 'InfoNCE', set: { objective: 'nce' } },
  ],
  lasting: ['guess', 'revealed', 'question'],
  run: { length: () => FRAMES + 1, unit: 'step', each: STEPS_A_FRAME, onChange: 'keep', opensAt: FRAMES },
  keeps: true,
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Readers, Curve],
})
