import { defineFigure } from '../../shell/defineFigure'
import { First, Second } from './Curves'
import { configs, type Ensemble, summarise } from './ensemble'
import { OverSeeds } from './More'
import { MOST_GENERATIONS, params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'genetic-loss', Ensemble>({
  id: 'genetic-loss',
  name: 'Evolved losses',
  claim,
  params,
  main: ['view', 'judges'],
  more: ['generations', 'population', 'seed'],
  idle: ({ view }) => (view === 'bred' ? [] : ['judges', 'generations', 'population', 'seed']),
  presets: [
    { label: 'Eight judges', set: {} },
    { label: 'One judge', set: { judges: 1 } },
    { label: 'Twelve judges', set: { judges: 12 } },
  ],
  // A changed formula takes part only when it is entered again: until then the race stays as it is.
  derive: (change) => ('formula' in change && !('enters' in change) ? { enters: false } : {}),
  run: {
    length: ({ view, generations }) => (view === 'bred' ? generations + 1 : 1),
    unit: 'generation',
    onChange: 'keep',
    opensAt: MOST_GENERATIONS,
  },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [First, Second],
  More: OverSeeds,
  hasMore: ({ view }) => view === 'bred',
})
