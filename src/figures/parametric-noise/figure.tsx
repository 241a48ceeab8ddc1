import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { EPOCHS, params } from './params'
import { Stage } from './Stage'
import { Losses, Patience } from './Strip'
import { claim, describe, table, values } from './text'

export default defineFigure<'parametric-noise', Ensemble>({
  id: 'parametric-noise',
  name: 'Parametric noise',
  claim,
  params,
  main: ['alpha', 'held'],
  more: ['seed'],
  presets: [
    { label: 'The paper’s 0.25', set: { alpha: 0.25 } },
    { label: 'α = 0.5', set: {} },
    { label: 'Held at 0.5', set: { held: true } },
    { label: 'Held at 1', set: { alpha: 1, held: true } },
  ],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Patience, Losses],
})
