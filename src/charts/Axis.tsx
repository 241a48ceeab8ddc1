import { axisTitle, type AxisSpec } from './ticks'
import { usePlot } from './usePlot'

/** Grid lines, numbers and name of the horizontal axis. */
export function XAxis({ spec }: { spec: AxisSpec }) {
  const { x, area, xTicks, height } = usePlot()
  const grid = xTicks.map(({ at }) => `M${x(at).toFixed(1)} ${area.top}V${area.bottom}`).join('')
  return (
    <g className="plot-axis">
      <path className="plot-grid" d={grid} />
      {spec.bare ? null : <path className="plot-base" d={`M${area.left} ${area.bottom}H${area.right}`} />}
      {xTicks.map(({ at, label }) => (
        <text key={at} className="plot-number" x={x(at)} y={area.bottom + 18} textAnchor="middle">
          {label}
        </text>
      ))}
      <text className="plot-name" x={area.right} y={height - 6} textAnchor="end">
        {axisTitle(spec)}
      </text>
    </g>
  )
}

/** Grid lines, numbers and name of the vertical axis; the name lies level, above the numbers. */
export function YAxis({ spec }: { spec: AxisSpec }) {
  const { y, area, yTicks } = usePlot()
  const grid = yTicks.map(({ at }) => `M${area.left} ${y(at).toFixed(1)}H${area.right}`).join('')
  return (
    <g className="plot-axis">
      <path className="plot-grid" d={grid} />
      {yTicks.map(({ at, label }) => (
        <text key={at} className="plot-number" x={area.left - 8} y={y(at)} dy="0.35em" textAnchor="end">
          {label}
        </text>
      ))}
      <text className="plot-name" x={0} y={area.top - 14}>
        {axisTitle(spec)}
      </text>
    </g>
  )
}
