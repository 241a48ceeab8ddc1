import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { domainOf } from '../../charts/scale'
import { epochs } from '../../core/replay/program'
import type { Frame } from './experiment'

const epochsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i)

/** Every loss in the order it was computed, on a log axis. */
export function InOrder({ frame }: { frame: Frame }) {
  const { lossBefore, lossAfter } = frame
  return (
    <PlotPanel
      id="in-order"
      title="The same losses, every epoch in its order"
      description={`${lossBefore.length} epochs before the “removal”, ${lossAfter.length} after it.`}
      x={{ domain: [1, 2 * epochs], label: 'epoch', ticks: [1, 50, 100, 150, 200, 250, 300] }}
      y={{
        domain: domainOf([lossBefore, lossAfter], { scale: 'log', pad: 0.06 }),
        label: 'loss',
        scale: 'log',
      }}
    >
      <Rule x={epochs + 0.5} label="“removal”" />
      <Line x={epochsFrom(1, lossBefore.length)} y={lossBefore} series="before" />
      <Line x={epochsFrom(epochs + 1, lossAfter.length)} y={lossAfter} series="after" />
    </PlotPanel>
  )
}
