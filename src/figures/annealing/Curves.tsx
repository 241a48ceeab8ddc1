import { Line } from '../../charts/Line'
import { say } from '../../charts/number'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { DragPoint } from '../../controls/DragPoint'
import { cooled } from '../../core/search'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { LOOKS } from './looks'
import { type Config, FRAMES, params } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const HEAT = { colour: 'var(--touch)', marker: 'circle' } as const
const parts = (count: number, swaps: number): number[] =>
  Array.from({ length: count }, (_, i) => (i / FRAMES) * swaps)

/** The temperature over the swaps; its start is taken by hand. */
export function Schedule({ frame, config, set }: Props) {
  const { start, swaps } = config
  const [low, high] = [params.start.min / 10, params.start.max]
  const at = parts(FRAMES + 1, swaps)
  return (
    <PlotPanel
      id="schedule"
      title={`Temperature by swap: ${say(Number(frame.temperature.toPrecision(2)))} now`}
      name="Temperature of annealing by swap"
      description={`From ${start} it falls to 0 at the end; now it is ${say(Number(frame.temperature.toPrecision(2)))}.`}
      x={{ domain: [0, swaps], label: '' }}
      y={{ domain: [low, high], label: 'T', scale: 'log', ticks: [0.1, 1, 10, 100] }}
      margin={{ bottom: 24 }}
      interactive
    >
      <Line x={at} y={at.map((swap) => Math.max(low, cooled(start, swap, swaps)))} series={HEAT} width={2} />
      <Rule x={frame.swap} />
      <DragPoint
        x={0}
        y={start}
        label="Temperature at the start"
        names={['swap', 'temperature']}
        radius={9}
        onChange={(_, y) => set({ start: Number(Math.max(params.start.min, y).toPrecision(2)) })}
      />
    </PlotPanel>
  )
}

/** The sum of squares of either search: greed only falls, heat climbs out. */
export function Energies({ frame, config }: Props) {
  const { greedy, annealed, best } = frame
  const ends = [
    { text: 'annealing', own: annealed, series: LOOKS.annealed },
    { text: 'greedy', own: greedy, series: LOOKS.greedy },
  ]
  const highest = Math.max(...greedy.energies, ...annealed.energies, 10)
  return (
    <PlotPanel
      id="energy"
      title="Sum of squares by swap"
      name="Sum of squares of the points kept, by swap"
      description={ends
        .map(({ text, own }) => `${text} ${(own.energies.at(-1) ?? 0).toPrecision(2)}`)
        .join(', ')}
      x={{ domain: [0, config.swaps], label: '' }}
      y={{
        domain: [best.energy / 2, 2 * highest],
        label: 'sum of squares',
        scale: 'log',
        ticks: [0.1, 1, 10, 100],
      }}
      labels={ends.map(({ text, own, series }) => ({
        text,
        series,
        x: frame.swap,
        y: own.energies.at(-1) ?? 0,
      }))}
      margin={{ bottom: 24 }}
    >
      <Rule y={best.energy} />
      <Note x={0} y={best.energy} dx={4} dy={-5} text="the least there is" />
      {ends.map(({ text, own, series }) => (
        <Line
          key={text}
          x={parts(own.energies.length, config.swaps)}
          y={own.energies}
          series={series}
          width={2}
        />
      ))}
    </PlotPanel>
  )
}
