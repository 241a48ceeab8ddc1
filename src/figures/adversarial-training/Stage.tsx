import './adversarial-training.css'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { say } from '../../charts/number'
import { sayPercent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import { usePlot } from '../../charts/usePlot'
import { DragAlong } from '../../controls/DragAlong'
import type { PictureProps } from '../../shell/defineFigure'
import { type Cloud, type Ensemble, onCurve, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { type Method, NAMES, STYLES } from './names'
import { BETAS, type Config, params } from './params'
import { ALONG, CLEAN, CUT, heightOf, HIGH, LOW, placeOf, TICKS } from './plane'

type Props = PictureProps<Config, Frame, Ensemble>

/** Where the upright axis leaves something out. */
function Break() {
  const { x, y, area } = usePlot()
  const [top, bottom] = [y(CUT[1]), y(CUT[0])]
  return (
    <>
      <rect
        className="adversarial-training-break"
        x={area.left}
        y={top}
        width={area.right - area.left}
        height={bottom - top}
      />
      <text
        className="plot-label adversarial-training-left-out"
        x={x(CLEAN[0]) + 8}
        y={(top + bottom) / 2 + 4}
      >
        {`left out: ${LOW[1]} to ${HIGH[0]} %`}
      </text>
    </>
  )
}

const heights = (worst: readonly number[]): number[] => worst.map(heightOf)

/** Nets of one method: a small mark for each seed, a large one for the mean. */
function Nets({ clouds, method }: { clouds: readonly Cloud[]; method: Method }) {
  return (
    <>
      <Scatter
        x={clouds.flatMap(({ clean }) => clean)}
        y={heights(clouds.flatMap(({ worst }) => worst))}
        series={STYLES[method]}
        radius={2.5}
        opacity={0.4}
      />
      <Scatter
        x={clouds.map(({ meanClean }) => meanClean)}
        y={heights(clouds.map(({ meanWorst }) => meanWorst))}
        series={STYLES[method]}
        radius={method === 'trades' ? 4 : 7}
        opacity={1}
      />
    </>
  )
}

/** Where the names of the three methods without a dial stand beside their means. */
const BESIDE = {
  plain: { dx: -12, dy: 5, anchor: 'end' },
  fgsm: { dx: -2, dy: 24, anchor: 'middle' },
  pgd: { dx: -12, dy: 18, anchor: 'end' },
} as const

function Methods({ summary }: { summary: Ensemble }) {
  return (['plain', 'fgsm', 'pgd'] as const).map((method) => (
    <g key={method}>
      <Nets clouds={[summary[method]]} method={method} />
      <Note
        x={summary[method].meanClean}
        y={heightOf(summary[method].meanWorst)}
        {...BESIDE[method]}
        text={NAMES[method]}
        colour={styleOf(STYLES[method]).colour}
      />
    </g>
  ))
}

/** TRADES as a curve, and the point that is dragged along it. */
function Trades({ summary, config, set }: Pick<Props, 'config' | 'set'> & { summary: Ensemble }) {
  const curve = ALONG.map((beta) => onCurve(summary, beta))
  const [x, y] = [curve.map(({ clean }) => clean), heights(curve.map(({ worst }) => worst))]
  const here = onCurve(summary, config.beta)
  const { colour } = styleOf(STYLES.trades)
  return (
    <>
      <Nets clouds={summary.trades} method="trades" />
      <Line x={x} y={y} series={{ ...styleOf(STYLES.trades), dash: '' }} width={2.5} />
      {BETAS.map((beta, i) => (
        <Note
          key={beta}
          x={summary.trades[i].meanClean}
          y={heightOf(summary.trades[i].meanWorst)}
          dy={-13}
          anchor="middle"
          text={i === BETAS.length - 1 ? `TRADES, β = ${beta}` : String(beta)}
          colour={colour}
        />
      ))}
      {[...x, ...y].every(Number.isFinite) ? (
        <DragAlong
          x={x}
          y={y}
          at={placeOf(config.beta)}
          label="β of TRADES, along its curve"
          says={`β = ${say(config.beta)}: ${sayPercent(here.clean, 1)} of clean digits right, ${sayPercent(here.worst, 1)} under attack`}
          onChange={(at) => set({ beta: ALONG[at] })}
        />
      ) : null}
      {config.beta === params.beta.default ? (
        <Note
          x={here.clean}
          y={heightOf(here.worst)}
          dy={-34}
          anchor="middle"
          text="drag me along the curve"
          colour="var(--touch)"
        />
      ) : null}
    </>
  )
}

function descriptionOf(summary: Ensemble | undefined, beta: number): string {
  if (summary === undefined) return 'No net has been trained yet.'
  const here = onCurve(summary, beta)
  const { plain, pgd } = summary
  return `Plain: ${sayPercent(plain.meanClean, 1)} clean, ${sayPercent(plain.meanWorst, 1)} under attack. PGD: ${sayPercent(pgd.meanClean, 1)} and ${sayPercent(pgd.meanWorst, 1)}. TRADES with β = ${say(beta)}: ${sayPercent(here.clean, 1)} and ${sayPercent(here.worst, 1)}.`
}

/** Nets by what they know of clean digits and what an attack leaves of it. */
export function Stage({ config, summary, set }: Props) {
  return (
    <PlotPanel
      id="plane"
      title={`Test digits right, in percent: ${SEEDS} nets for each method`}
      note="Small: nets; large: their means. Attacked: by FGSM and by PGD from two starts; the worst counts."
      name="Digits right under attack, over digits right as they are"
      description={descriptionOf(summary, config.beta)}
      x={{ domain: CLEAN, label: 'clean digits right', unit: '%' }}
      y={{ domain: [0, 1], label: 'right under attack', unit: '%', ticks: TICKS }}
      interactive
    >
      <Break />
      {summary === undefined ? null : (
        <>
          <Methods summary={summary} />
          <Trades summary={summary} config={config} set={set} />
        </>
      )}
    </PlotPanel>
  )
}
