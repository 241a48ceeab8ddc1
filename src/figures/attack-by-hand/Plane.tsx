import { Ball } from '../../charts/Ball'
import { Contour } from '../../charts/Contour'
import { Field } from '../../charts/Field'
import { Note } from '../../charts/Note'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import { Trail } from '../../charts/Trail'
import { usePlot } from '../../charts/usePlot'
import { DragPoints } from '../../controls/DragPoints'
import type { Config } from '../../experiments'
import { placeGuess } from './circle'
import type { Frame } from './experiment'
import { ATTACKS, type AttackName, NAMES } from './names'
import { DOMAIN, FIELD, params } from './params'

type HandConfig = Config<'attack-by-hand'>

export interface PlaneProps {
  frame: Frame
  config: HandConfig
  set: (change: Partial<HandConfig>) => void
}

const everySecond = (values: Float32Array, from: 0 | 1): Float32Array =>
  values.filter((_, i) => i % 2 === from)

const EDGES = { x: FIELD.x, y: FIELD.y }

/** Ways that end closer than this share a label. */
const SAME_PLACE = 0.18

/** Names at the ends of the ways; those that end in one place stand together. */
function endLabels(frame: Frame, names: readonly AttackName[]) {
  const labels: { x: number; y: number; names: string[] }[] = []
  for (const name of names) {
    const { x, y } = frame.ways[name]
    const end = { x: x[x.length - 1] ?? Number.NaN, y: y[y.length - 1] ?? Number.NaN }
    const near = labels.find((label) => Math.hypot(label.x - end.x, label.y - end.y) < SAME_PLACE)
    if (near === undefined) labels.push({ ...end, names: [NAMES[name]] })
    else near.names.push(NAMES[name])
  }
  return labels
}

function Ways({ frame, names }: { frame: Frame; names: readonly AttackName[] }) {
  const [cx, cy] = frame.point
  return (
    <>
      {names.map((name) => (
        <Trail
          key={name}
          x={frame.ways[name].x}
          y={frame.ways[name].y}
          series={name}
          dots={names.length === 1 || name === 'deepFool'}
          width={2}
        />
      ))}
      {endLabels(frame, names).map((label) => (
        <Note
          key={label.names.join()}
          x={label.x}
          y={label.y}
          text={label.names.join(', ')}
          anchor={label.x < cx ? 'end' : 'start'}
          dx={label.x < cx ? -8 : 8}
          dy={label.y < cy ? 16 : -8}
        />
      ))}
    </>
  )
}

/** What the net answers everywhere: in a still, the style sheet hides it where a reader can guess. */
function Answers({ frame, revealed }: { frame: Frame; revealed: boolean }) {
  const { live } = usePlot()
  if (live && !revealed) return null
  return (
    <g className="until-guessed" data-hidden={!revealed || undefined}>
      <Field
        kind="signed"
        {...frame.field}
        middle={0.5}
        limit={0.5}
        series={['classA', 'classB']}
        strength={0.32}
        {...EDGES}
      />
    </g>
  )
}

/** The plane with its two moons, the balls about the point, and what was found in them. */
export function Plane({ frame, config, set }: PlaneProps) {
  const point = config.point[0] ?? params.point.default[0]
  const guess = placeGuess(config.guess, point, config.epsilon)
  const names = ATTACKS.filter((name) => config.shown === 'all' || config.shown === name)
  return (
    <Plot
      title="Two moons, the point under attack and the ball about it"
      aspect={1.6}
      narrowAspect={1.1}
      interactive
      equal
      x={{ domain: DOMAIN.x, label: 'x₁' }}
      y={{ domain: DOMAIN.y, label: 'x₂' }}
    >
      <Answers frame={frame} revealed={config.revealed} />
      <Scatter
        x={everySecond(frame.data, 0)}
        y={everySecond(frame.data, 1)}
        classes={frame.labels}
        series={['classA', 'classB']}
        radius={3}
        opacity={0.55}
      />
      <g className="until-guessed" data-hidden={!config.revealed || undefined}>
        <Contour {...frame.field} at={[0.5]} series="carliniWagner" width={1.25} {...EDGES} />
        <Ball x={point[0]} y={point[1]} radius={config.epsilon} norm="linf" series="fgsm" />
        <Note x={point[0] + config.epsilon} y={point[1] + config.epsilon} text="l∞ square" dx={6} dy={12} />
      </g>
      <Ball x={point[0]} y={point[1]} radius={config.epsilon} norm="l2" series="moved" />
      <Note x={point[0]} y={point[1] + config.epsilon} text="l2 circle" anchor="middle" dy={-7} />
      <g className="until-guessed" data-hidden={!config.revealed || undefined}>
        {config.shown === 'random' ? (
          <Scatter
            x={everySecond(frame.tries.at, 0)}
            y={everySecond(frame.tries.at, 1)}
            classes={frame.tries.changed}
            series={['randomSearch', 'moved']}
            radius={2.5}
            opacity={0.8}
          />
        ) : (
          <Ways frame={frame} names={names} />
        )}
      </g>
      <DragPoints
        points={[point, guess]}
        label={(i) => (i === 0 ? 'The point under attack' : 'Your own attack')}
        series={(i) => (i === 0 ? 'data' : 'moved')}
        radius={(i) => (i === 0 ? 7 : 8)}
        names={['x₁', 'x₂']}
        onChange={(i, x, y) => set(i === 0 ? { point: [[x, y]] } : { guess: [[x, y]] })}
      />
    </Plot>
  )
}
