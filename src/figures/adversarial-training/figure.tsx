import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { Moons } from './Moons'
import { EPOCHS, params } from './params'
import { Passes } from './Passes'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'adversarial-training', Ensemble>({
  id: 'adversarial-training',
  name: 'Adversarial training',
  claim,
  params,
  main: ['beta', 'box'],
  more: ['noise', 'seed'],
  presets: [
    { label: 'β = 2', set: {} },
    { label: 'Mostly clean', set: { beta: 0.5 } },
    { label: 'Mostly robust', set: { beta: 6 } },
    { label: 'Wide boxes', set: { box: 0.36 } },
  ],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Moons, Passes],
})
