import { Band } from '../../charts/Band'
import { Note } from '../../charts/Note'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import type { SeriesStyle } from '../../charts/series'
import type { Frame } from './experiment'

/** Classes of probability, from surely good to surely faulty; crosses are held to be faulty. */
const EDGES = [0.1, 0.5, 0.9] as const
const STYLES: readonly SeriesStyle[] = [
  { colour: 'var(--plot-1)', marker: 'circle' },
  { colour: 'color-mix(in oklab, var(--plot-1) 55%, var(--plot-2))', marker: 'diamond' },
  { colour: 'color-mix(in oklab, var(--plot-2) 70%, var(--plot-1))', marker: 'plus' },
  { colour: 'var(--plot-2)', marker: 'cross' },
]

interface ReadingsProps {
  frame: Frame
  reach: number
  aspect: number
}

/** Every reading's error, marked by how probably a fault made it, and the good ones' range as EM sees it. */
export function Readings({ frame, reach, aspect }: ReadingsProps) {
  const { errors, probability, model } = frame
  const across = [0, errors.length + 1] as const
  const title = 'Each reading’s error, marked by how probably it is faulty'
  const [low, high] = [model.mean - 2 * model.sd, model.mean + 2 * model.sd]
  return (
    <div>
      <p className="panel-title">{title}</p>
      <Plot
        title={title}
        aspect={aspect}
        x={{ domain: across, label: 'number of the reading' }}
        y={{ domain: [-1.06 * reach, 1.06 * reach], label: 'error' }}
      >
        <Band x={across} low={[low, low]} high={[high, high]} series="mixture" />
        <Note
          x={across[1]}
          y={high}
          text="good: mean ± 2 spreads"
          anchor="end"
          dx={-6}
          dy={-6}
          colour="var(--plot-4)"
        />
        <Scatter
          x={Array.from(errors, (_, i) => i + 1)}
          y={errors}
          series={STYLES}
          classes={Array.from(probability, (p) => EDGES.filter((edge) => p > edge).length)}
          radius={3.5}
          opacity={0.9}
        />
      </Plot>
      <p className="panel-note">● below 10 %, ◆ to 50 %, + to 90 %, × above</p>
    </div>
  )
}
