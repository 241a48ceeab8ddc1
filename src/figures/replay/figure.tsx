import { say } from '../../charts/number'
import { inputError } from '../../core/replay/inputError'
import { epochs, printedEvery, targets } from '../../core/replay/program'
import { publishedFigures } from '../../core/replay/published'
import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import { AsPublished, InOrder } from './Losses'
import { Answers, Inputs } from './Numbers'
import { params } from './params'
import { Printout } from './Printout'
import { says } from './says'
import { overflowText, type Seeds, summarise } from './seeds'

const seeds = 200

function Picture({ frame, summary }: PictureProps<'replay', Seeds>) {
  return (
    <>
      <div className="figure-panels">
        <AsPublished frame={frame} />
        <InOrder frame={frame} />
      </div>
      <div className="figure-panels three">
        <Inputs frame={frame} />
        <Answers frame={frame} />
        <Printout frame={frame} />
      </div>
      <p className="replay-key">
        {summary === undefined
          ? `The same settings under ${seeds} seeds: still running.`
          : `${overflowText(summary)}.`}
      </p>
    </>
  )
}

const preset = (name: keyof typeof publishedFigures) => {
  const { mean, std, meanLearned, stdLearned } = publishedFigures[name]
  return { label: name.replace('figure-', 'Figure '), set: { mean, std, meanLearned, stdLearned } }
}

const readings = ({ frame, summary }: Shown<'replay', Seeds>): Record<string, string> => ({
  ...(frame.lossBefore.length >= printedEvery ? { lossAt10: say(frame.lossBefore[printedEvery - 1]) } : {}),
  lossOfZero: say(targets.reduce((sum, y) => sum + y * y, 0) / targets.length, 2),
  inputErrorBefore: say(inputError(frame.noisy)),
  inputErrorAfter: say(inputError(frame.removed)),
  ...(summary !== undefined && summary.runs === seeds ? { overflow: overflowText(summary) } : {}),
})

const table = ({ frame }: Shown<'replay', Seeds>) => ({
  columns: ['epoch', 'loss before', 'living before', 'loss after', 'living after'],
  rows: frame.lossBefore.map((loss, i) => [
    i + 1,
    loss,
    frame.activeBefore[i],
    frame.lossAfter[i] ?? '',
    frame.activeAfter[i] ?? '',
  ]),
})

export default defineFigure<'replay', Seeds>({
  id: 'replay',
  name: 'The published experiment',
  claim: 'Step for step, the published program draws the published curves.',
  params,
  main: ['mean', 'std'],
  more: ['meanLearned', 'stdLearned', 'seed'],
  presets: [preset('figure-2'), preset('figure-3'), preset('figure-4'), preset('figure-5')],
  run: { length: () => 2 * epochs, unit: 'update', onChange: 'keep' },
  many: {
    configs: (config) => Array.from({ length: seeds }, (_, seed) => ({ ...config, seed })),
    summarise: (frames) => summarise(frames),
  },
  says: ({ frame }) => says(frame),
  readings,
  table,
  Picture,
})
