import { Note } from '../../charts/Note'
import { percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import type { Clusters } from './experiment/clusters'
import { CLASS_STYLES } from './names'

/** Root mean square distances from the common mean. */
const REACH = [-1.9, 1.9] as const

interface Props {
  clusters: Clusters
  digits: readonly [string, string, string]
  id: string
  title: string
}

function middleOf({ places, classes }: Clusters, of: number): [number, number] {
  const rows = [...classes.keys()].filter((i) => classes[i] === of)
  const sum = (from: number): number => rows.reduce((total, row) => total + places[2 * row + from], 0)
  return [sum(0) / rows.length, sum(1) / rows.length]
}

/** The last hidden layer’s values for three digits, in the plane through their templates. */
export function ClusterPlot({ clusters, digits, id, title }: Props) {
  const { places, classes, scatter } = clusters
  const every = (from: number): Float64Array =>
    Float64Array.from({ length: classes.length }, (_, i) => places[2 * i + from])
  return (
    <PlotPanel
      id={id}
      title={title}
      name={`${title}: the digits ${digits.join(', ')} in the plane through their three templates`}
      description={`The scatter within a digit is ${percent(scatter, 1)} of that between the digits.`}
      equal
      x={{ domain: REACH, label: `from template ${digits[0]} to template ${digits[1]}` }}
      y={{
        domain: REACH,
        label: `within a digit ${percent(scatter)} of the scatter between digits`,
      }}
    >
      <Scatter x={every(0)} y={every(1)} classes={classes} series={CLASS_STYLES} radius={3.5} opacity={0.7} />
      {digits.map((digit, of) => {
        const [x, y] = middleOf(clusters, of)
        return <Note key={digit} x={x} y={y} dy={5} anchor="middle" text={digit} />
      })}
    </PlotPanel>
  )
}
