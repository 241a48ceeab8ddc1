import { defineFigure } from '../../shell/defineFigure'
import { Energies, Schedule } from './Curves'
import { Ends } from './Ends'
import { configs, type Ensemble, summarise } from './ensemble'
import { FRAMES, params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'annealing', Ensemble>({
  id: 'annealing',
  name: 'Annealing',
  claim,
  params,
  main: ['start', 'swaps'],
  more: ['seed'],
  presets: [
    { label: 'Warm', set: {} },
    { label: 'Nearly cold', set: { start: 0.1 } },
    { label: 'Too hot', set: { start: 1000 } },
    { label: 'In a hurry', set: { swaps: 300 } },
  ],
  derive: (change) => ('seed' in change ? { points: [] } : {}),
  run: {
    length: () => FRAMES + 1,
    unit: 'swap',
    each: ({ swaps }) => swaps / FRAMES,
    onChange: 'keep',
    opensAt: FRAMES,
  },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Schedule, Energies],
  More: Ends,
})
