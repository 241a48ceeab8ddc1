import { defineFigure, type PictureProps } from '../../shell/defineFigure'
import { Cloud } from './Cloud'
import { MeanOfNoise, Settled } from './Means'
import { params } from './params'
import { readings, says } from './says'
import { verdictConfigs, verdictsOf, type Verdicts } from './verdict'

function Picture({ frame, config, summary }: PictureProps<'which-noise', Verdicts>) {
  const bought = config.calibration
  return (
    <div className="figure-panels lead">
      <Cloud frame={frame} bought={bought} aspect={1.2} />
      <div>
        <MeanOfNoise frame={frame} bought={bought} aspect={1.6} />
        <Settled verdicts={summary} bought={bought} aspect={1.7} />
      </div>
    </div>
  )
}

export default defineFigure<'which-noise', Verdicts>({
  id: 'which-noise',
  name: 'Which noise?',
  claim: 'Two different truths, one cloud of data.',
  params,
  main: ['guess', 'calibration'],
  more: ['shift', 'sd', 'count', 'seed'],
  presets: [
    { label: 'Guess first', set: {} },
    { label: 'Buy 3 points', set: { calibration: 3 } },
    { label: 'Buy 10 points', set: { calibration: 10 } },
    { label: 'Truths close together', set: { shift: 0.25, calibration: 10 } },
    { label: 'Another coin', set: { seed: 5 } },
  ],
  many: { configs: verdictConfigs, summarise: verdictsOf },
  says,
  readings,
  table: ({ frame, config }) => ({
    columns: ['calibration points', 'mean of the noise', 'from', 'to'],
    rows: frame.intervals
      .slice(0, config.calibration)
      .map(({ estimate, low, high }, i) => [i + 1, estimate, low, high]),
  }),
  Picture,
})
