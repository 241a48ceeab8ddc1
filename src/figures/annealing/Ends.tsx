import { Panels } from '../../charts/Panels'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { LOOKS } from './looks'
import type { Config } from './params'

const AT = [1, 3000] as const
const clamped = (end: number): number => Math.min(AT[1], Math.max(AT[0], end))

/** Where both searches ended in every seed. */
export function Ends({ summary }: PictureProps<Config, Frame, Ensemble>) {
  const ends = summary?.ends ?? []
  const seeds = ends.map((_, seed) => seed)
  return (
    <Panels layout="one">
      <PlotPanel
        id="ends"
        title={`Sum of squares at the end, as a multiple of the least, of ${SEEDS} seeds`}
        note="Squares: annealing. Discs: greedy search. On the lowest line stands who found the best line."
        name="Sum of squares at the end by seed"
        description={`Annealing found the best line in ${summary?.annealed ?? 0} seeds, greedy search in ${summary?.greedy ?? 0}.`}
        x={{ domain: [-1, SEEDS], label: 'seed' }}
        y={{ domain: AT, label: 'multiple of the least', scale: 'log', ticks: [1, 10, 100, 1000] }}
      >
        <Scatter x={seeds} y={ends.map(({ greedy }) => clamped(greedy))} series={LOOKS.greedy} radius={6} />
        <Scatter
          x={seeds}
          y={ends.map(({ annealed }) => clamped(annealed))}
          series={LOOKS.annealed}
          radius={4}
        />
      </PlotPanel>
    </Panels>
  )
}
