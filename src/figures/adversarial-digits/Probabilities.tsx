import { Bars } from '../../charts/Bars'
import { PlotPanel } from '../../charts/PlotPanel'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import type { Config } from './params'

/** Probabilities of the ten classes before and after the attack. */
export function Probabilities({ frame: { before, after } }: PictureProps<Config, Frame>) {
  const bars = (values: Float32Array, shift: number, series: 'plain' | 'robust') =>
    Array.from(values, (value, k) => ({ at: k + shift, value, series }))
  return (
    <PlotPanel
      id="probabilities"
      title={
        <>
          <span>What the net believes: </span>
          <span style={{ color: 'var(--plot-1)' }}>before (left bars), </span>
          <span style={{ color: 'var(--plot-2)' }}>after (right bars)</span>
        </>
      }
      name="Probabilities of the ten digits before and after the attack"
      x={{
        domain: [-0.6, 9.6],
        label: 'digit',
        ticks: Array.from({ length: 10 }, (_, at) => ({ at, label: String(at) })),
      }}
      y={{ domain: [0, 1], label: 'probability' }}
    >
      <Bars bars={bars(before, -0.2, 'plain')} width={0.36} />
      <Bars bars={bars(after, 0.2, 'robust')} width={0.36} />
    </PlotPanel>
  )
}
