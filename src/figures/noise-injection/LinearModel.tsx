import { Line } from '../../charts/Line'
import { formatFixed } from '../../charts/number'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import type { Frame } from './experiment'
import { COPIES } from './grid'

const WEIGHTS = ['w₁', 'w₂'] as const
const STYLES = ['fifth', 'sixth'] as const

/** The weights of a linear model fitted to more and more noisy copies, and ridge regression’s. */
export function LinearModel({ linear }: { linear: NonNullable<Frame['linear']> }) {
  const all = [...linear.ridge.weights, ...linear.copies.flatMap(({ weights }) => weights), 0]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  return (
    <PlotPanel
      id="linear"
      title={`A linear model, and ridge with λ = nσ² = ${formatFixed(linear.lambda, 2)} (dashes)`}
      x={{ domain: [1, COPIES.at(-1) ?? 1], label: 'noisy copies of all points', scale: 'log' }}
      y={{ domain: [low - 0.1, high + 0.1], label: 'weight' }}
      labels={WEIGHTS.map((name, k) => ({
        text: name,
        x: COPIES.at(-1) ?? 1,
        y: linear.copies.at(-1)?.weights[k] ?? Number.NaN,
        series: STYLES[k],
      }))}
    >
      {WEIGHTS.map((name, k) => (
        <g key={name}>
          <Rule y={linear.ridge.weights[k]} />
          <Line
            x={COPIES}
            y={linear.copies.map(({ weights }) => weights[k])}
            series={STYLES[k]}
            width={2.5}
          />
        </g>
      ))}
    </PlotPanel>
  )
}
