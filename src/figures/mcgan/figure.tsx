import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { More } from './More'
import { FRAMES, params, STRIDE } from './params'
import { Stage } from './Stage'
import { Distances, Spreads } from './Strip'
import { claim, describe, table, values } from './text'

export default defineFigure<'mcgan', Ensemble>({
  id: 'mcgan',
  name: 'MCGAN',
  claim,
  params,
  main: ['rate', 'order'],
  more: ['arrows', 'seed'],
  presets: [
    { label: 'In turn', set: {} },
    { label: 'At once', set: { order: 'simultaneous' } },
    { label: 'D goes flat', set: { start: [[1.04, 1]] } },
    { label: 'Overshoot', set: { rate: 0.5, order: 'simultaneous', start: [[-1.9, 1.9]] } },
  ],
  run: { length: () => FRAMES + 1, unit: 'step', each: STRIDE, onChange: 'keep', opensAt: FRAMES },
  ensemble: { configs, summarise },
  stopped: ({ games: { regression } }) =>
    regression.stoppedAt === undefined
      ? undefined
      : {
          step: regression.stoppedAt,
          where: 'the regression game',
          why: 'φ² was above 1/η, so every step carried θ farther past 0 than it had been',
          fixes: [
            { label: 'Smaller steps', set: { rate: 0.1 } },
            { label: 'Start nearer', set: { start: [[1, 1]] } },
          ],
        },
  describe,
  values,
  table,
  Stage,
  Strip: [Distances, Spreads],
  More,
})
