import { Panels } from '../../charts/Panels'
import { defineFigure, type PictureProps } from '../../shell/defineFigure'
import { type Ensemble, configs, summarise } from './ensemble'
import { FaultProbability, Laws } from './Laws'
import { type Config, params, ROUNDS } from './params'
import { Likelihood, Misses } from './Results'
import type { Frame } from './experiment'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

const More = ({ frame, config, summary }: PictureProps<Config, Frame, Ensemble | undefined>) => (
  <Panels layout="pair">
    {config.compare ? <FaultProbability frame={frame} reach={config.reach} /> : null}
    <Misses ensemble={summary} />
  </Panels>
)

export default defineFigure<'noise-model', Ensemble | undefined>({
  id: 'noise-model',
  name: 'A model of the noise',
  claim,
  params,
  main: ['share', 'reach'],
  more: ['mean', 'sd', 'start', 'count', 'above', 'below', 'compare', 'seed'],
  presets: [
    { label: 'Mark them yourself', set: {} },
    { label: 'One in five faulty', set: { compare: true } },
    { label: 'Every second one', set: { share: 50, compare: true } },
    { label: 'None', set: { share: 0, compare: true } },
    { label: 'Faults hard to tell', set: { reach: 2, compare: true } },
    { label: 'A start far off', set: { start: 'far', compare: true } },
    { label: 'Twenty readings', set: { count: 20, compare: true } },
  ],
  run: { length: () => ROUNDS + 1, unit: 'round', onChange: 'keep', opensAt: ROUNDS },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Laws, Likelihood],
  More,
})
