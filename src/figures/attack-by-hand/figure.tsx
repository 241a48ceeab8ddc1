import { defineFigure } from '../../shell/defineFigure'
import { EPOCHS, params } from './params'
import { Rivals } from './Rivals'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'attack-by-hand'>({
  id: 'attack-by-hand',
  name: 'Attack by hand',
  claim,
  params,
  main: ['epsilon'],
  more: ['shown', 'revealed', 'steps', 'restarts', 'noise', 'seed'],
  presets: [
    { label: 'A smaller circle', set: { epsilon: 0.2 } },
    { label: 'DeepFool alone', set: { shown: 'deepFool' } },
    { label: 'Random search', set: { shown: 'random' } },
  ],
  // Whoever still searches goes on searching.
  lasting: ['revealed', 'guess'],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  describe,
  values,
  table,
  Stage,
  Strip: [Rivals],
})
