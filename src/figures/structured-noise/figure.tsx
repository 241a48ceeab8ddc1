import { defineFigure } from '../../shell/defineFigure'
import { GLOBAL, params } from './params'
import { Stage } from './Stage'
import { Dense, Reach } from './Strip'
import { claim, describe, table, values } from './text'

export default defineFigure<'structured-noise'>({
  id: 'structured-noise',
  name: 'Structured noise',
  claim,
  params,
  main: ['layers', 'digit'],
  more: ['seed'],
  presets: [
    { label: 'One cell', set: {} },
    { label: 'L = 0', set: { layers: 0 } },
    { label: 'L = 3', set: { layers: 3 } },
    { label: 'Shared by all', set: { throws: [GLOBAL] } },
    { label: 'A real digit', set: { throws: [] } },
  ],
  describe,
  values,
  table,
  Stage,
  Strip: [Dense, Reach],
})
