import { defineFigure } from '../../shell/defineFigure'
import { type Ensemble, configs, summarise } from './ensemble'
import { Guess } from './Guess'
import { Ladder } from './Ladder'
import { More } from './More'
import { NAMES } from './names'
import { EPOCHS, params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

const published = (mean: number, sd: number, meanTyped: number, sdTyped: number) =>
  ({ scale: 'paper', knowledge: 'typed', mean, sd, meanTyped, sdTyped }) as const

export default defineFigure<'repair', Ensemble | undefined>({
  id: 'repair',
  name: 'The experiment, repaired',
  claim,
  params,
  main: ['sd', 'knowledge'],
  more: [
    'mean',
    'meanTyped',
    'sdTyped',
    'repeats',
    'calibration',
    'scale',
    'inputs',
    'prior',
    'count',
    'seed',
  ],
  presets: [
    { label: 'Noise law known', set: {} },
    { label: 'Mean off by 0.2', set: { knowledge: 'typed' } },
    { label: 'Learn a mean of 1', set: { mean: 1, knowledge: 'learned', repeats: 20 } },
    { label: 'Uniform, taken for normal', set: { inputs: 'uniform', prior: 'normal' } },
    { label: 'Figure 2', set: published(0, 0.1, 0.01, 0.08) },
    { label: 'Figure 3', set: published(0, 0.5, 0.2, 0.48) },
    { label: 'Figure 4', set: published(0, 1, 0.1, 0.9) },
    { label: 'Figure 5', set: published(3, 1, 2.8, 0.9) },
  ],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  ensemble: { configs, summarise },
  stopped: ({ stopped }) =>
    stopped === undefined
      ? undefined
      : {
          step: stopped.step,
          where: `the net trained after subtracting ${NAMES[stopped.method]}`,
          why: stopped.why,
          fixes: [{ label: 'Take the mean of the noise back to 0', set: { mean: 0, meanTyped: 0 } }],
        },
  describe,
  values,
  table,
  Stage,
  Strip: [Ladder, Guess],
  More,
})
