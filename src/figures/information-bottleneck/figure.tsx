import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { More } from './More'
import { params, PARTS } from './params'
import { claim, describe, table, values } from './text'
import { Bits, Shares, Stage } from './views'

export default defineFigure<'information-bottleneck', Ensemble>({
  id: 'information-bottleneck',
  name: 'The information bottleneck',
  claim,
  params,
  main: ['view'],
  more: ['beta', 'seed'],
  idle: ({ view }) => (view === 'net' ? ['beta'] : []),
  presets: [
    { label: 'Two clusters', set: {} },
    { label: 'At the edge', set: { beta: 1.5 } },
    { label: 'All forgotten', set: { beta: 1.4 } },
  ],
  run: { length: () => PARTS + 1, unit: 'picture', onChange: 'keep', opensAt: PARTS },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Shares, Bits],
  More,
})
