import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { More } from './More'
import { LAST_PART, params } from './params'
import { Stage } from './Stage'
import { First, Second } from './Strip'
import { claim, describe, table, values } from './text'

export default defineFigure<'poison-and-certify', Ensemble>({
  id: 'poison-and-certify',
  name: 'Poison and certificates',
  claim,
  params,
  main: ['mode'],
  more: ['seed'],
  presets: [
    { label: 'Backdoor', set: {} },
    { label: 'No mark', set: { trigger: [], share: 20 } },
    { label: 'Copies', set: { mode: 'smoothing' } },
    { label: 'Too few copies', set: { mode: 'smoothing', copies: 5 } },
  ],
  derive: (change) => ('seed' in change || 'digit' in change ? { tipped: [] } : {}),
  run: { length: () => LAST_PART + 1, unit: 'part', onChange: 'keep', opensAt: LAST_PART },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [First, Second],
  More,
})
