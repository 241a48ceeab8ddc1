import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { More } from './More'
import { params } from './params'
import { Influence, Losses } from './Runs'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'noise-nodes', Ensemble>({
  id: 'noise-nodes',
  name: 'Noise nodes',
  claim,
  params,
  main: ['rate', 'sigma'],
  more: ['batch', 'seed'],
  presets: [
    { label: 'Nothing', set: { rate: 0.003, sigma: 0.15 } },
    { label: 'Decay', set: { sigma: 1 } },
    { label: 'Catapult', set: {} },
    { label: 'Blow-up', set: { sigma: 6 } },
    { label: 'Batches of 32', set: { batch: '32' } },
  ],
  ensemble: { configs, summarise },
  stopped: ({ runs: [own] }) =>
    own.stoppedAt === undefined
      ? undefined
      : {
          step: own.stoppedAt,
          where: 'the second layer and the node',
          why:
            own.kappa >= 4
              ? `κ = ${own.kappa.toPrecision(2)} is above 4, so every step made it larger still`
              : `κ = ${own.kappa.toPrecision(2)} is below 4, but the noise of single batches was larger`,
          fixes: [
            { label: 'Weaker noise', set: { sigma: 1 } },
            { label: 'Smaller steps', set: { rate: 0.002, sigma: 3.8 } },
          ],
        },
  describe,
  values,
  table,
  Stage,
  Strip: [Influence, Losses],
  More,
})
