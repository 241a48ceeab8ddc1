import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { More } from './More'
import { Orders } from './Orders'
import { params } from './params'
import { Plane } from './Plane'
import { PRESETS } from './presets'
import { EPOCHS } from './schedule'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'two-stage', Ensemble>({
  id: 'two-stage',
  name: 'Two stages',
  claim,
  params,
  main: ['brush'],
  more: ['small', 'seed'],
  presets: [
    { label: '36 + 4', set: {} },
    { label: 'All strong', set: { schedule: PRESETS.strong.schedule } },
    { label: 'All weak', set: { schedule: PRESETS.weak.schedule } },
    { label: '11 strong', set: { schedule: PRESETS.short.schedule } },
  ],
  lasting: ['guess', 'revealed', 'brush'],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  keeps: true,
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Plane, Orders],
  More,
})
