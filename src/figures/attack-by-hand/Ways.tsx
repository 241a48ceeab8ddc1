import { Ball } from '../../charts/Ball'
import { Note } from '../../charts/Note'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import { Trail } from '../../charts/Trail'
import type { Frame } from './experiment'
import { ATTACKS, type AttackName, boundOf, NAMES } from './names'
import type { Config } from './params'

/** Ways that end closer than this share a label. */
const SAME_PLACE = 0.18

interface EndLabel {
  x: number
  y: number
  names: AttackName[]
}

/** Names at the ends of the ways; those that end in one place stand together. */
function endLabels(frame: Frame, names: readonly AttackName[]): EndLabel[] {
  const labels: EndLabel[] = []
  for (const name of names) {
    const { x, y } = frame.ways[name]
    const end = { x: x.at(-1) ?? Number.NaN, y: y.at(-1) ?? Number.NaN }
    const near = labels.find((label) => Math.hypot(label.x - end.x, label.y - end.y) < SAME_PLACE)
    if (near === undefined) labels.push({ ...end, names: [name] })
    else near.names.push(name)
  }
  return labels
}

/** The ball of an attack's own norm: its square of half side ε, or, where it has no limit, the circle it needed. */
function OwnBall({ frame, config, name }: { frame: Frame; config: Config; name: AttackName }) {
  const [x, y] = frame.point
  if (boundOf(name) === 'square') {
    const { epsilon } = config
    return (
      <>
        <Ball x={x} y={y} radius={epsilon} norm="linf" series={name} />
        <Note
          x={x - epsilon}
          y={y - epsilon}
          text={`its square: each coordinate by at most ${epsilon.toFixed(2)}`}
          dy={17}
          colour={styleOf(name).colour}
        />
      </>
    )
  }
  return <Ball x={x} y={y} radius={frame.ways[name].l2} norm="l2" series={name} />
}

function Tries({ frame: { tries, answer } }: { frame: Frame }) {
  const other = answer === 0 ? 'classB' : 'classA'
  return (
    <Scatter
      x={tries.at.filter((_, i) => i % 2 === 0)}
      y={tries.at.filter((_, i) => i % 2 === 1)}
      classes={tries.changed}
      series={['randomSearch', { ...styleOf(other), marker: 'diamond' }]}
      radius={3}
      opacity={0.9}
    />
  )
}

/** The ways of the attacks that have searched, or the points that chance looked at. */
export function Ways({ frame, config }: { frame: Frame; config: Config }) {
  if (!config.revealed) return null
  if (config.shown === 'random') return <Tries frame={frame} />
  const alone = config.shown === 'all' ? undefined : config.shown
  const names = ATTACKS.filter((name) => alone === undefined || alone === name)
  return (
    <>
      <OwnBall frame={frame} config={config} name={alone ?? 'fgsm'} />
      {names.map((name) => (
        <Trail
          key={name}
          x={frame.ways[name].x}
          y={frame.ways[name].y}
          series={name}
          dots={alone === name || name === 'deepFool'}
          width={alone === name ? 3 : 2}
        />
      ))}
      {endLabels(frame, names).map(({ x, y, names: ending }) => (
        <Note
          key={ending.join()}
          x={x}
          y={y}
          text={ending.map((name) => NAMES[name]).join(', ')}
          anchor={x < frame.point[0] ? 'end' : 'start'}
          dx={x < frame.point[0] ? -8 : 8}
          dy={y < frame.point[1] ? 16 : -8}
          colour={ending.length === 1 ? styleOf(ending[0]).colour : 'var(--ink)'}
        />
      ))}
    </>
  )
}
