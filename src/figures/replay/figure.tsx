import { epochs } from '../../core/replay/program'
import { publishedFigures } from '../../core/replay/published'
import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { Inputs } from './Inputs'
import { More } from './More'
import { params } from './params'
import { Printout } from './Printout'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

const preset = (name: keyof typeof publishedFigures) => {
  const { mean, std, meanLearned, stdLearned } = publishedFigures[name]
  return { label: name.replace('figure-', 'Figure '), set: { mean, std, meanLearned, stdLearned } }
}

export default defineFigure<'replay', Ensemble>({
  id: 'replay',
  name: 'The published experiment',
  claim,
  params,
  main: [],
  more: ['mean', 'std', 'meanLearned', 'stdLearned', 'seed'],
  presets: [preset('figure-2'), preset('figure-3'), preset('figure-4'), preset('figure-5')],
  run: { length: () => 2 * epochs, unit: 'epoch', countsFrom: 1, opensAt: 2 * epochs - 1, onChange: 'keep' },
  keeps: true,
  ensemble: { configs, summarise },
  describe: ({ frame }) => describe(frame),
  values,
  table,
  Stage,
  Strip: [Inputs, Printout],
  More,
})
