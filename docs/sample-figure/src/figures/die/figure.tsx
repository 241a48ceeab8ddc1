import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { Means } from './Means'
import { params } from './params'
import { claim, describe, table, values } from './text'
import { Throws } from './Throws'

export default defineFigure<'die', Ensemble>({
  id: 'die',
  name: 'A die',
  claim,
  params,
  main: ['throws'],
  more: ['seed'],
  presets: [
    { label: 'Many throws', set: {} },
    { label: 'Four throws', set: { throws: 4 } },
  ],
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage: Throws,
  Strip: [Means],
})
