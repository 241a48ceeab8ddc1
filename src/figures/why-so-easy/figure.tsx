import { defineFigure } from '../../shell/defineFigure'
import { Accuracy } from './Accuracy'
import { params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure({
  id: 'why-so-easy',
  name: 'Why it is so easy',
  claim,
  params,
  main: ['dimensions', 'epsilon'],
  more: ['seed'],
  presets: [
    { label: 'The plane, d = 2', set: { dimensions: 2 } },
    { label: 'A digit, d = 64', set: {} },
    { label: 'd = 512', set: { dimensions: 512 } },
    { label: 'd = 512, ε = 0.1', set: { dimensions: 512, epsilon: 0.1 } },
  ],
  describe,
  values,
  table,
  Stage,
  Strip: [Accuracy],
})
