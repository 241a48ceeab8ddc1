import { styleOf } from '../../charts/series'
import { svgPen } from '../../charts/svgPen'
import { usePlot } from '../../charts/usePlot'
import { ONES } from './params'

/** Between the threads of one cable, in pixels. */
const APART = 2.6
/** Clusters whose p(y = 1 | t) differ by less are one. */
const ALIKE = 1e-4

/** From the colour of the answer 0 to that of the answer 1. */
export const colourOf = (one: number): string =>
  `color-mix(in oklab, ${styleOf('classB').colour} ${(100 * one).toFixed(0)}%, ${styleOf('classA').colour})`

/** How far above the middle of its cable each thread runs, in threads. */
function ranksOf(says: Float32Array): number[] {
  return Array.from(says, (own, x) => {
    const mates = says.reduce((found, other) => found + (Math.abs(other - own) < ALIKE ? 1 : 0), 0)
    const below = says.subarray(0, x).filter((other) => Math.abs(other - own) < ALIKE).length
    return below - (mates - 1) / 2
  })
}

interface ThreadsProps {
  betas: readonly number[]
  /** p(y = 1 | t) of each input's cluster, eight for each β. */
  says: Float32Array
}

/** One thread for each input, at what its cluster says; threads of one cluster run as a cable. */
export function Threads({ betas, says }: ThreadsProps) {
  const { x, y, clip } = usePlot()
  const count = says.length / ONES.length
  const ranks = Array.from({ length: count }, (_, i) =>
    ranksOf(says.subarray(i * ONES.length, (i + 1) * ONES.length)),
  )
  return (
    <g clipPath={clip}>
      {ONES.map((one, input) => {
        const path = svgPen()
        for (let i = 0; i < count; i++) {
          const [left, top] = [x(betas[i]), y(says[i * ONES.length + input]) - APART * ranks[i][input]]
          if (i === 0) path.moveTo(left, top)
          else path.lineTo(left, top)
        }
        return (
          <path key={one} className="plot-line" d={path.toString()} stroke={colourOf(one)} strokeWidth={2} />
        )
      })}
    </g>
  )
}

/** The clusters at one β: discs whose areas are their shares of the inputs. */
export function Discs({ beta, says, weights }: { beta: number; says: Float64Array; weights: Float64Array }) {
  const { x, y } = usePlot()
  return Array.from(says, (one, t) => (
    <circle
      // eslint-disable-next-line react/no-array-index-key
      key={t}
      className="bottleneck-disc"
      cx={x(beta)}
      cy={y(one)}
      r={4 + 12 * Math.sqrt(weights[t])}
      fill={colourOf(one)}
    />
  ))
}
