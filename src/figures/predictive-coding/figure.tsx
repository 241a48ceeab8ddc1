import { defineFigure } from '../../shell/defineFigure'
import { Bound } from './Bound'
import { configs, type Ensemble, summarise } from './ensemble'
import { More } from './More'
import { FRAMES, params, STEPS_A_FRAME } from './params'
import { Readers } from './Readers'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'predictive-coding', Ensemble>({
  id: 'predictive-coding',
  name: 'Predictive coding',
  claim,
  params,
  main: ['candidates', 'noise'],
  more: ['now', 'seed'],
  presets: [
    { label: '32 candidates', set: {} },
    { label: 'Two', set: { candidates: 2 } },
    { label: 'One', set: { candidates: 1 } },
    { label: 'Loud', set: { noise: 1 } },
  ],
  run: { length: () => FRAMES + 1, unit: 'step', each: STEPS_A_FRAME, onChange: 'keep', opensAt: FRAMES },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Bound, Readers],
  More,
})
