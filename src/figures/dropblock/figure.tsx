import { defineFigure } from '../../shell/defineFigure'
import { Errors, Shares } from './Curves'
import { configs, type Ensemble, summarise } from './ensemble'
import { params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'dropblock', Ensemble>({
  id: 'dropblock',
  name: 'DropBlock',
  claim,
  params,
  main: ['block', 'look'],
  more: ['dropShare', 'map', 'seed'],
  presets: [
    { label: 'Cover the eye', set: {} },
    { label: 'Smooth part', set: { place: [5, 5] } },
    { label: 'By chance', set: { place: [] } },
    { label: 'Dropout', set: { block: 1, place: [] } },
  ],
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Errors, Shares],
})
