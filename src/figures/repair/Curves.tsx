import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { domainsOf } from './domains'
import { type Method, rungs } from './methods'
import type { Frame } from './experiment'
import { NAMES, SERIES } from './names'

interface CurvesProps {
  frame: Frame
  id: string
  title: string
  note?: string
  curves: Partial<Readonly<Record<Method, Float64Array>>>
  shown: readonly Method[]
}

/** The cloud of readings, the true curve, and the curve of each method. */
export function Curves({ frame, id, title, note, curves, shown }: CurvesProps) {
  const { x, truth, w, y } = frame
  const domain = domainsOf(frame)
  const end = x[x.length - 1]
  const lines = shown.flatMap((method) => {
    const curve = curves[method]
    return curve === undefined ? [] : [{ method, curve }]
  })
  return (
    <PlotPanel
      id={id}
      title={title}
      note={note}
      x={{ domain: domain.x, label: 'input, as read or true' }}
      y={{ domain: domain.y, label: 'y' }}
      labels={[
        { text: 'true curve', x: end, y: truth[truth.length - 1], series: 'truth' as const },
        ...lines.map(({ method, curve }) => ({
          text: NAMES[method],
          x: end,
          y: curve[curve.length - 1],
          series: SERIES[method],
        })),
      ]}
    >
      <Scatter x={w} y={y} series="data" radius={1.5} opacity={0.35} />
      <Line x={x} y={truth} series="truth" width={2.5} />
      {lines.map(({ method, curve }) => (
        <Line
          key={method}
          x={x}
          y={curve}
          series={SERIES[method]}
          width={rungs.some((rung) => rung === method) ? 2.5 : 1.5}
        />
      ))}
    </PlotPanel>
  )
}
