import { Note } from '../../charts/Note'
import { percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import type { PictureProps } from '../../shell/defineFigure'
import { type Cloud, type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { LOOKS } from './looks'
import { NAMES, type PresetName, PRESETS } from './presets'
import { isHidden } from './text'
import { useTried } from './useTried'

type Props = PictureProps<Config, Frame, Ensemble>

/** The ends of the plane; what lies beyond stands at its edge. */
const PASSES = [36, 640] as const
const RIGHT = [42, 60] as const

const within = (value: number, [low, high]: readonly [number, number]): number =>
  Math.min(high, Math.max(low, value))
const acrossOf = (passes: number): number => within(passes, PASSES)
const heightOf = (worst: number): number => within(100 * worst, RIGHT)

/** Where the names stand beside the means. */
const BESIDE: Readonly<Record<PresetName, { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }>> = {
  weakFirst: { dx: 9, dy: -5, anchor: 'start' },
  strongFirst: { dx: 9, dy: 15, anchor: 'start' },
  strong: { dx: 0, dy: -12, anchor: 'middle' },
  weak: { dx: -9, dy: 4, anchor: 'end' },
  short: { dx: 10, dy: 0, anchor: 'start' },
}

/** One preset’s nets: a small mark for each seed, a large one and a name at their mean. */
function Nets({ name, cloud }: { name: PresetName; cloud: Cloud }) {
  const { series, short } = LOOKS[name]
  const mean = { x: acrossOf(cloud.passes), y: heightOf(cloud.meanWorst) }
  return (
    <>
      <Scatter
        x={cloud.worst.map(() => mean.x)}
        y={cloud.worst.map(heightOf)}
        series={series}
        radius={2}
        opacity={0.3}
      />
      <Scatter x={[mean.x]} y={[mean.y]} series={series} radius={6} opacity={1} />
      <Note {...mean} {...BESIDE[name]} text={short} colour={styleOf(series).colour} />
    </>
  )
}

/** What each schedule bought, over its bill: the presets’ seeds as they come, and all that the reader has tried. */
export function Plane({ frame, config, summary }: Props) {
  const { all, now } = useTried(frame)
  const shown = NAMES.filter((name) => !isHidden(name, config))
  return (
    <PlotPanel
      id="plane"
      title={`Right under attack: ${SEEDS} seeds each; rings: yours`}
      name="Digits right under attack over gradient passes"
      description={
        summary === undefined
          ? 'No seed has come yet.'
          : shown
              .map((name) => `${PRESETS[name].name}: ${percent(summary.clouds[name].meanWorst)}`)
              .join(', ')
      }
      x={{ domain: PASSES, label: 'passes per digit', scale: 'log', ticks: [40, 80, 116, 220, 440] }}
      y={{ domain: RIGHT, label: '', ticks: [45, 50, 55, 60].map((at) => ({ at, label: `${at} %` })) }}
      margin={{ top: 6 }}
    >
      {summary === undefined
        ? null
        : shown.map((name) => <Nets key={name} name={name} cloud={summary.clouds[name]} />)}
      <Scatter
        x={all.map(({ passes }) => acrossOf(passes))}
        y={all.map(({ worst }) => heightOf(worst))}
        series={{ colour: 'var(--ink)', marker: 'ring' }}
        radius={4}
        opacity={0.7}
      />
      {now === undefined ? null : (
        <Scatter
          x={[acrossOf(now.passes)]}
          y={[heightOf(now.worst)]}
          series={{ ...styleOf('moved'), marker: 'ring' }}
          radius={7}
          opacity={1}
        />
      )}
    </PlotPanel>
  )
}
