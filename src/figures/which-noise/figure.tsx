import { defineFigure } from '../../shell/defineFigure'
import { MeanOfNoise, Settled } from './Means'
import { params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'
import { configs, summarise, type Ensemble } from './ensemble'

export default defineFigure<'which-noise', Ensemble>({
  id: 'which-noise',
  name: 'Which noise?',
  claim,
  params,
  main: ['guess', 'calibration'],
  more: ['slide', 'shift', 'sd', 'count', 'seed'],
  presets: [
    { label: 'Guess first', set: {} },
    { label: 'Slide it onto A', set: { slide: 0 } },
    { label: 'Onto B', set: { slide: 1 } },
    { label: 'Buy 3 points', set: { calibration: 3 } },
    { label: 'Buy 10 points', set: { calibration: 10 } },
    { label: 'Truths close together', set: { shift: 0.25, slide: 0.12, calibration: 10 } },
    { label: 'Another coin', set: { seed: 5 } },
  ],
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [MeanOfNoise, Settled],
})
