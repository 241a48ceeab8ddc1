import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { Loop } from './Loop'
import { Numbers } from './Numbers'
import { params, STEPS } from './params'
import { Losses, OverSeeds } from './Strip'
import { claim, describe, table, values } from './text'

export default defineFigure<'training-loop', Ensemble>({
  id: 'training-loop',
  name: 'The training loop',
  claim,
  params,
  main: [],
  more: ['noisyInputs', 'attackedInputs', 'smoothLabels', 'weightDecay', 'learningRate', 'seed'],
  presets: [
    { label: 'No filter', set: {} },
    { label: 'Only the loss', set: { smoothLabels: true } },
    {
      label: 'All four',
      set: { noisyInputs: true, attackedInputs: true, smoothLabels: true, weightDecay: true },
    },
  ],
  lasting: ['stage'],
  keeps: true,
  run: { length: () => STEPS, unit: 'batch', countsFrom: 1, onChange: 'keep', opensAt: STEPS - 1 },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage: Loop,
  Strip: [Losses, OverSeeds],
  More: Numbers,
})
