import { Intervals } from '../../charts/Intervals'
import { keptLinesOf } from '../../charts/KeptLines'
import { LossCurves } from '../../charts/LossCurves'
import { formatPercent } from '../../charts/number'
import { PlotPanel } from '../../charts/PlotPanel'
import { Room } from '../../charts/Room'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS, shareLeft, TRIED } from './ensemble'
import type { Frame } from './experiment'
import { type Config, MEASURED, STEPS } from './params'
import { PLACES, placesOn } from './places'

type Props = PictureProps<Config, Frame, Ensemble>

/** The axis holds at least so much: it stands still while most seeds train. */
const LEAST_TOP = 0.8
/** What the stage leaves each of the two. */
const ROOM = { height: 146 } as const
const BARE = { colour: 'var(--warn)', marker: 'circle' } as const
const FILTERED = { colour: 'var(--plot-6)', marker: 'square', dash: '14 3' } as const

/** Loss on fresh points while the nets train: without a filter, with them, and as if no label were wrong. */
export function Losses({ frame, config, kept = [] }: Props) {
  const isFiltered = placesOn(config).length > 0
  const top = Math.max(LEAST_TOP, ...frame.bareLoss, ...frame.filteredLoss)
  return (
    <Room desk={ROOM}>
      <LossCurves
        id="losses"
        title="Loss on fresh points while the nets train"
        curves={[
          { name: 'no wrong label', series: 'reference', fresh: frame.twinLoss },
          { name: 'no filter', series: BARE, fresh: frame.bareLoss },
          ...(isFiltered ? [{ name: 'filtered', series: FILTERED, fresh: frame.filteredLoss }] : []),
        ]}
        kept={keptLinesOf(kept, ({ filteredLoss }) => filteredLoss, MEASURED)}
        at={MEASURED}
        x={{ domain: [1, STEPS], label: 'batch' }}
        y={{ domain: [0, Math.ceil(10 * top) / 10], label: '' }}
        margin={{ top: 8 }}
      />
    </Room>
  )
}

const STYLES = [...PLACES.map(({ colour }) => colour), 'var(--ink)'].map(
  (colour) => ({ colour, marker: 'circle' }) as const,
)

/** What each filter leaves on its own, and all together, over the seeds. */
export function OverSeeds({ frame, config, summary }: Props) {
  const left = TRIED.map((_, i) => summary?.left[i])
  return (
    <Room desk={ROOM}>
      <PlotPanel
        id="left"
        title={`Left of the wrong label’s effect, ${SEEDS} seeds`}
        description={TRIED.map(({ name }, i) => {
          const at = left[i]
          return at === undefined ? '' : `${name} ${formatPercent(at.estimate, 2)}`
        })
          .filter(Boolean)
          .join(', ')}
        x={{ domain: [0, 130], label: 'effect left', unit: '%' }}
        y={{
          domain: [TRIED.length - 0.5, -0.5],
          label: '',
          ticks: TRIED.map(({ name }, at) => ({ at, label: name })),
        }}
        margin={{ top: 10 }}
      >
        <Rule x={100} label="no filter" labelAt="start" />
        {placesOn(config).length === 0 ? null : (
          <Rule x={100 * shareLeft(frame)} label="now" series="moved" />
        )}
        {left.map((at, i) =>
          at === undefined ? null : (
            <g key={TRIED[i].name}>
              <Intervals
                from={[100 * at.low]}
                to={[100 * at.high]}
                y={[i]}
                series={STYLES[i]}
                width={6}
                opacity={0.4}
              />
              <Scatter x={[100 * at.estimate]} y={[i]} series={STYLES[i]} radius={5} opacity={1} />
            </g>
          ),
        )}
      </PlotPanel>
    </Room>
  )
}
