import { Panels } from '../../charts/Panels'
import { defineFigure, type PictureProps } from '../../shell/defineFigure'
import { Attacked, Losses, OverRates } from './Curves'
import { configs, type Ensemble, summarise } from './ensemble'
import type { Frame } from './experiment'
import { type Config, FRAME_STEPS, FRAMES, params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

const More = (props: PictureProps<Config, Frame, Ensemble>) => (
  <Panels layout="one" height={220}>
    <Attacked {...props} />
  </Panels>
)

export default defineFigure<'batch-norm', Ensemble>({
  id: 'batch-norm',
  name: 'Batch normalisation',
  claim,
  params,
  main: ['rate'],
  more: ['depth', 'seed'],
  presets: [
    { label: 'η = 0.01', set: { rate: 0.01 } },
    { label: 'η = 0.1', set: { rate: 0.1 } },
    { label: 'η = 1', set: {} },
    { label: 'η = 3', set: { rate: 3 } },
    { label: 'Two layers', set: { depth: 2 } },
  ],
  run: {
    length: () => FRAMES + 1,
    unit: 'step',
    each: FRAME_STEPS,
    onChange: 'keep',
    opensAt: FRAMES,
  },
  ensemble: { configs, summarise },
  stopped: ({ nets: { plain } }) =>
    plain.stopped === undefined
      ? undefined
      : {
          step: plain.stopped.step,
          where:
            plain.stopped.layer === 0
              ? 'the plain net’s last layer'
              : `the plain net’s layer ${plain.stopped.layer}`,
          why: 'each step was longer than the slope holds good for, and the next slope larger still',
          fixes: [
            { label: 'η = 0.1', set: { rate: 0.1 } },
            { label: 'Fewer layers', set: { rate: 0.3, depth: 2 } },
          ],
        },
  describe,
  values,
  table,
  Stage,
  Strip: [OverRates, Losses],
  More,
})
