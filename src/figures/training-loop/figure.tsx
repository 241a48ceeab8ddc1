import { say } from '../../charts/number'
import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { Loop } from './Loop'
import { Numbers } from './Numbers'
import { params, STEPS } from './params'
import { STAGES } from './stages'
import './training-loop.css'

function Picture({ frame, config, set }: PictureProps<'training-loop', undefined>) {
  return (
    <>
      <Loop frame={frame} config={config} set={set} />
      <Numbers frame={frame} config={config} />
    </>
  )
}

function says({ frame, config }: Shown<'training-loop', undefined>): string {
  const wrong = frame.rows.filter((row) => frame.points[row].wrong)
  const closed = STAGES.flatMap(({ valve, title }) =>
    valve !== undefined && config[valve.name] ? [title.toLowerCase()] : [],
  )
  const batch = `Batch ${frame.step + 1} of ${STEPS}: ${frame.rows.length} points`
  const label = wrong.length === 0 ? ', all labelled rightly' : ', one with a wrong label'
  const valves =
    closed.length === 0
      ? 'All four valves are open.'
      : `Closed ${closed.length === 1 ? 'is the valve' : 'are the valves'} behind ${closed.join(', ')}.`
  return `${batch}${label}. They cost ${say(frame.loss, 2)} on average. ${valves}`
}

/** Names of the 17 parameters, in their order. */
const NAMES = [
  ...['x₁', 'x₂', 'bias'].flatMap((from) => ['h₁', 'h₂', 'h₃'].map((to) => `${from} → ${to}`)),
  ...['h₁', 'h₂', 'h₃', 'bias'].flatMap((from) => ['●', '▲'].map((to) => `${from} → ${to}`)),
]

const table = ({ frame }: { frame: Frame }) => ({
  columns: ['weight', 'before', 'gradient of the loss', 'added by decay', 'after'],
  rows: NAMES.map((name, i) => [name, frame.before[i], frame.gradient[i], frame.decay[i], frame.after[i]]),
})

export default defineFigure({
  id: 'training-loop',
  name: 'One training step',
  claim: 'Noise can be stopped at four places.',
  params,
  main: [],
  more: ['noisyInputs', 'attackedInputs', 'smoothLabels', 'weightDecay', 'learningRate', 'seed'],
  presets: [
    { label: 'All valves open', set: {} },
    {
      label: 'Close all four',
      set: { noisyInputs: true, attackedInputs: true, smoothLabels: true, weightDecay: true },
    },
  ],
  run: { length: () => STEPS, unit: 'batch', countsFrom: 1, onChange: 'keep', opensAt: 0 },
  says,
  readings: ({ frame }) => ({ loss: say(frame.loss, 2), weights: String(frame.before.length) }),
  table,
  Picture,
})
