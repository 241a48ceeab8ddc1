import { defineFigure } from '../../shell/defineFigure'
import { params, READINGS, TWO_FAILED } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure({
  id: 'one-bad-point',
  name: 'One bad point',
  claim,
  params,
  main: [],
  presets: [
    { label: 'Let a sensor fail', set: {} },
    { label: 'Let two fail', set: { points: TWO_FAILED } },
    { label: 'Repair the sensor', set: { points: READINGS } },
  ],
  describe,
  values,
  table,
  Stage,
})
