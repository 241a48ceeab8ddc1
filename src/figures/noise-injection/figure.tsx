import { defineFigure } from '../../shell/defineFigure'
import { BestSigma } from './BestSigma'
import { configs, type Ensemble, summarise } from './ensemble'
import { Losses } from './Losses'
import { More } from './More'
import { EPOCHS, params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'noise-injection', Ensemble>({
  id: 'noise-injection',
  name: 'Noise on the inputs',
  claim,
  params,
  main: ['sigma'],
  more: ['wrongShare', 'third', 'count', 'spread', 'seed'],
  lasting: ['guess', 'revealed'],
  // Named by their σ: until the reader has guessed, nobody says how much is too much.
  presets: [
    { label: 'No noise', set: { sigma: 0 } },
    { label: 'σ = 0.2', set: {} },
    { label: 'σ = 1', set: { sigma: 1 } },
    { label: 'Right labels', set: { wrongShare: 0 } },
    { label: 'A penalty', set: { third: 'penalty' } },
    { label: 'Linear model', set: { third: 'ridge' } },
  ],
  keeps: true,
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Losses, BestSigma],
  More,
})
