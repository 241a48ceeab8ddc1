import type { KeyboardEvent } from 'react'
import { say } from '../../charts/number'
import type { Config } from '../../experiments'
import type { Frame } from './experiment'
import { STEPS } from './params'
import { Sketch, SKETCH } from './Sketches'
import { lengthOf, type Stage, STAGES, type Valve } from './stages'

interface Props {
  frame: Frame
  config: Config<'training-loop'>
  set: (change: Partial<Config<'training-loop'>>) => void
}

/** Where things stand: side by side where there is room, else below each other. */
interface Arrangement {
  name: 'wide' | 'narrow'
  width: number
  height: number
  card: { width: number; height: number }
  cardAt: (i: number) => [x: number, y: number]
  sketchAt: [x: number, y: number]
  numberAt: [x: number, y: number]
  /** The pipe behind a card, and its valve in the middle. */
  pipe: (i: number) => string
  valveAt: (i: number) => [x: number, y: number]
  /** From the update back to the network. */
  back: string
  backLabel: { x: number; y: number; transform?: string }
}

const wide: Arrangement = {
  name: 'wide',
  width: 960,
  height: 216,
  card: { width: 136, height: 142 },
  cardAt: (i) => [2 + i * 205, 6],
  sketchAt: [10, 30],
  numberAt: [12, 128],
  pipe: (i) => `M${138 + i * 205} 77H${201 + i * 205}`,
  valveAt: (i) => [169 + i * 205, 77],
  back: 'M890 148V182Q890 194 878 194H287Q275 194 275 182V156',
  backLabel: { x: 582, y: 186 },
}

const narrow: Arrangement = {
  name: 'narrow',
  width: 340,
  height: 676,
  card: { width: 284, height: 92 },
  cardAt: (i) => [50, 2 + i * 145],
  sketchAt: [160, 8],
  numberAt: [12, 56],
  pipe: (i) => `M192 ${94 + i * 145}V${141 + i * 145}`,
  valveAt: (i) => [192, 117 + i * 145],
  back: 'M50 628H26Q14 628 14 616V205Q14 193 26 193H42',
  backLabel: { x: 0, y: 0, transform: 'translate(29 410) rotate(-90)' },
}

/** Enter and space press what is no native button. */
const onPress = (press: () => void) => ({
  onClick: press,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  },
})

/** The one number of a stage. */
export function numberOf(stage: Stage, frame: Frame): string {
  const slope = lengthOf(frame.gradient.map((each, i) => each + frame.decay[i]))
  const moved = lengthOf(frame.after.map((weight, i) => weight - frame.before[i]))
  const wrong = frame.rows.filter((row) => frame.points[row].wrong).length
  switch (stage) {
    case 'data':
      return wrong === 0 ? `${frame.rows.length} points` : `${frame.rows.length} points, ${wrong} wrong`
    case 'network':
      return `${frame.before.length} weights`
    case 'loss':
      return `mean ${say(frame.loss, 2)}`
    case 'gradient':
      return `length ${say(slope, 2)}`
    case 'update':
      return `moved by ${say(moved, 2)}`
  }
}

function Card({ at, index, frame, config, set }: Props & { at: Arrangement; index: number }) {
  const { stage, title } = STAGES[index]
  const [x, y] = at.cardAt(index)
  const number = numberOf(stage, frame)
  return (
    <g
      className="loop-card"
      role="button"
      tabIndex={0}
      aria-pressed={config.stage === stage}
      aria-label={`${title}: ${number}`}
      transform={`translate(${x} ${y})`}
      {...onPress(() => set({ stage }))}
    >
      <rect width={at.card.width} height={at.card.height} rx={6} />
      <text className="loop-title" x={12} y={at.name === 'wide' ? 22 : 32}>
        {title}
      </text>
      <g transform={`translate(${at.sketchAt.join(' ')})`}>
        <rect className="loop-sketch" {...SKETCH} />
        <Sketch stage={stage} frame={frame} length={STEPS} />
      </g>
      <text className="loop-number" x={at.numberAt[0]} y={at.numberAt[1]}>
        {number}
      </text>
    </g>
  )
}

/** A stop valve as on a plan of pipes: two triangles, filled when it is closed. */
function ValveSwitch({
  at,
  index,
  valve,
  config,
  set,
}: Omit<Props, 'frame'> & { at: Arrangement; index: number; valve: Valve }) {
  const [x, y] = at.valveAt(index)
  const closed = config[valve.name]
  return (
    <g
      className="loop-valve"
      role="switch"
      tabIndex={0}
      aria-checked={closed}
      aria-label={`Valve of ${valve.title}: ${valve.label}`}
      transform={`translate(${x} ${y})${at.name === 'narrow' ? ' rotate(90)' : ''}`}
      {...onPress(() => set({ [valve.name]: !closed, stage: STAGES[index].stage }))}
    >
      <title>{`${valve.title}: ${valve.label}`}</title>
      <rect className="loop-reach" x={-23} y={-23} width={46} height={46} rx={6} />
      <path d="M-14 -10L14 10V-10L-14 10Z" />
      {closed && <path d="M0 -16V16" className="loop-bar" />}
    </g>
  )
}

function Drawing({ at, ...props }: Props & { at: Arrangement }) {
  return (
    <svg
      className={`loop loop-${at.name}`}
      viewBox={`0 0 ${at.width} ${at.height}`}
      role="group"
      aria-label="One training step: data, network, loss, gradient, update, and back to the network"
    >
      <defs>
        <marker
          id={`loop-head-${at.name}`}
          viewBox="0 0 8 8"
          refX={6}
          refY={4}
          markerWidth={7}
          markerHeight={7}
          orient="auto"
        >
          <path d="M0 0.5L7 4L0 7.5Z" fill="var(--ink-soft)" />
        </marker>
      </defs>
      {STAGES.slice(1).map(({ stage }, i) => (
        <path key={stage} className="loop-pipe" d={at.pipe(i)} markerEnd={`url(#loop-head-${at.name})`} />
      ))}
      <path className="loop-pipe" d={at.back} markerEnd={`url(#loop-head-${at.name})`} />
      <text className="loop-number" textAnchor="middle" {...at.backLabel}>
        new weights
      </text>
      {STAGES.map(({ stage, valve }, i) => (
        <g key={stage}>
          <Card at={at} index={i} {...props} />
          {valve && <ValveSwitch at={at} index={i} valve={valve} config={props.config} set={props.set} />}
        </g>
      ))}
    </svg>
  )
}

/** The loop of training, drawn for both widths; the style sheet shows the one that fits. */
export function Loop(props: Props) {
  return (
    <div className="loop-box">
      <Drawing at={wide} {...props} />
      <Drawing at={narrow} {...props} />
    </div>
  )
}
