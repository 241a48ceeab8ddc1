import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { Losses } from './Losses'
import { BILLS, params } from './params'
import { Race } from './Race'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'free-training', Ensemble>({
  id: 'free-training',
  name: 'Free adversarial training',
  claim,
  params,
  main: ['replays', 'bill'],
  more: ['seed'],
  presets: [
    { label: 'Four replays', set: {} },
    { label: 'Shown once', set: { replays: 1 } },
    { label: 'Forty', set: { replays: 40 } },
    { label: 'In a hurry', set: { bill: 'ten' } },
  ],
  run: { length: ({ bill }) => BILLS[bill] + 1, unit: 'pass', onChange: 'keep', opensAt: BILLS.forty },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Race, Losses],
})
