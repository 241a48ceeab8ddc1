import { defineFigure } from '../../shell/defineFigure'
import { Counts } from './Counts'
import { type Ensemble, configs, summarise } from './ensemble'
import { InOrder } from './InOrder'
import { More } from './More'
import { params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'audit', Ensemble>({
  id: 'audit',
  name: 'Two cards',
  claim,
  params,
  main: ['change'],
  more: ['setting', 'seed'],
  // Who takes another card has let the question go.
  derive: (changed) => ('change' in changed ? { guess: 'skipped' } : {}),
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [InOrder, Counts],
  More,
})
