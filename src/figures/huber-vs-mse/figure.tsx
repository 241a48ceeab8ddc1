import { memo } from 'react'
import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { TitledPlot } from '../../charts/TitledPlot'
import { absolute, huber, type Rho, squared, tukey, tuning } from '../../core/estimators'
import { PasteData } from '../../controls/PasteData'
import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import type { ByLoss, Frame } from './experiment'
import { Fits } from './Fits'
import { LABEL_ROOM, NAMES } from './names'
import { EPOCHS, params } from './params'
import { SEEDS, SHARES, summarise, type Sweep, sweepConfigs } from './sweep'

type Props = PictureProps<'huber-vs-mse', Sweep>
type LossName = keyof ByLoss<number>

const shownLosses = (withTukey: boolean): LossName[] =>
  withTukey ? ['mse', 'mae', 'huber', 'tukey'] : ['mse', 'mae', 'huber']

/** Residuals, in robust spreads, over which the shapes are drawn. */
const RESIDUALS = Array.from({ length: 121 }, (_, i) => -6 + i / 10)

/** Depends on the settings alone: a training frame leaves it as it is. */
const Shapes = memo(function Shapes({ config }: Pick<Props, 'config'>) {
  const rho: ByLoss<Rho> = {
    mse: squared,
    mae: absolute,
    huber: huber(config.delta),
    tukey: tukey(tuning.tukey),
  }
  const names = shownLosses(config.tukey)
  const panel = (
    title: string,
    label: string,
    domain: readonly [number, number],
    of: (loss: Rho, e: number) => number,
    at: number,
  ) => (
    <TitledPlot
      title={title}
      aspect={1.5}
      margin={{ right: LABEL_ROOM }}
      x={{ domain: [-6, 6], label: 'residual', unit: 'σ̂' }}
      y={{ domain, label }}
    >
      {names.map((name) => (
        <Line key={name} x={RESIDUALS} y={RESIDUALS.map((e) => of(rho[name], e))} series={name} />
      ))}
      <DirectLabels
        labels={names.map((name) => ({
          text: NAMES[name],
          x: at,
          y: Math.min(domain[1], of(rho[name], at)),
          series: name,
        }))}
      />
    </TitledPlot>
  )
  return (
    <>
      {panel('What a miss costs', 'loss', [0, 9], (loss, e) => loss.rho(e), 6)}
      {panel('How hard it pulls', 'pull', [-5, 5], (loss, e) => loss.psi(e), 6)}
    </>
  )
})

/** Beside the fits, and as tall. */
const CURVES_ASPECT = 1.05

function Curves({ frame, config }: Pick<Props, 'frame' | 'config'>) {
  const names = shownLosses(config.tukey)
  const last = (name: LossName): number => frame.curves[name].at(-1) ?? 1
  return (
    <TitledPlot
      title="Each line’s own loss while it trains"
      aspect={CURVES_ASPECT}
      margin={{ right: LABEL_ROOM }}
      x={{ domain: [0, EPOCHS], label: 'epoch' }}
      y={{ domain: [0, 1.05], label: 'loss, start = 1' }}
    >
      {names.map((name) => (
        <Line key={name} y={frame.curves[name]} series={name} />
      ))}
      <DirectLabels
        labels={names.map((name) => ({
          text: NAMES[name],
          x: frame.curves[name].length - 1,
          y: last(name),
          series: name,
        }))}
      />
    </TitledPlot>
  )
}

/** Depends on the many runs alone. */
const Errors = memo(function Errors({ summary, config }: Pick<Props, 'summary' | 'config'>) {
  const names = shownLosses(config.tukey)
  return (
    <TitledPlot
      title={`Error of the slope over ${SEEDS} seeds`}
      aspect={1.5}
      margin={{ right: LABEL_ROOM }}
      x={{ domain: [0, 40], label: 'outliers', unit: '%' }}
      y={{ domain: [0.01, 10], label: 'RMS slope error', scale: 'log' }}
    >
      {summary === undefined
        ? null
        : names.map((name) => <Line key={name} x={SHARES} y={summary.slopeRmse[name]} series={name} />)}
      {summary === undefined ? null : (
        <DirectLabels
          labels={names.map((name) => ({
            text: NAMES[name],
            x: 40,
            y: summary.slopeRmse[name].at(-1) ?? Number.NaN,
            series: name,
          }))}
        />
      )}
    </TitledPlot>
  )
})

function Picture(props: Props) {
  return (
    <>
      <div className="figure-panels lead">
        <div>
          <p className="panel-title">The points and the lines fitted to them</p>
          <Fits {...props} names={shownLosses(props.config.tukey)} />
          <div className="panel-actions">
            <PasteData
              range={{ ...params.points, minLength: 3 }}
              onPoints={(points) => props.set({ points })}
            />
          </div>
        </div>
        <Curves frame={props.frame} config={props.config} />
      </div>
      <div className="figure-panels three">
        <Shapes config={props.config} />
        <Errors summary={props.summary} config={props.config} />
      </div>
    </>
  )
}

const slopeText = (slope: number): string => slope.toFixed(2).replace('-', '−')

function says({ frame, config, summary }: Shown<'huber-vs-mse', Sweep>): string {
  const { mse, mae, huber: fitted, tukey: biweight } = frame.lines
  const light = frame.weights.filter((weight) => weight < 1).length
  const parts = [
    `The slope is ${slopeText(mse.slope)} under MSE, ${slopeText(mae.slope)} under MAE and ${slopeText(fitted.slope)} under Huber`,
    config.tukey ? ` (${slopeText(biweight.slope)} under Tukey)` : '',
    frame.planted > 0 || config.points.length === 0
      ? '; the honest points were drawn about a slope of 2. '
      : '. ',
    `Huber holds ${light} of ${frame.points.length} points at its limit.`,
    summary === undefined || summary.compared < 4 || config.points.length > 0
      ? ''
      : ` Huber’s slope is the closer one in ${summary.huberWins} of ${summary.compared} seeds.`,
  ]
  return parts.join('')
}

const table = ({ frame }: { frame: Frame }) => ({
  columns: ['x', 'y', 'planted outlier', 'weight for Huber'],
  rows: frame.points.map(([x, y], i) => [
    x,
    y,
    i < frame.planted ? 'yes' : 'no',
    frame.weights[i] ?? Number.NaN,
  ]),
})

export default defineFigure<'huber-vs-mse', Sweep>({
  id: 'huber-vs-mse',
  name: 'Huber against MSE',
  claim: 'Huber caps what one point can do — unless the point is far out in x.',
  params,
  main: ['delta', 'outlierShare'],
  more: ['leverage', 'tukey', 'tukeyStart', 'learningRate', 'seed'],
  presets: [
    { label: 'No outliers', set: { outlierShare: 0 } },
    { label: '10 % outliers', set: {} },
    { label: '30 % outliers', set: { outlierShare: 30 } },
    { label: 'Make them leverage points', set: { leverage: true } },
    { label: 'Leverage points and Tukey', set: { leverage: true, tukey: true } },
  ],
  follow: (change) =>
    'outlierShare' in change || 'leverage' in change || 'seed' in change ? { points: [] } : {},
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep' },
  many: { configs: sweepConfigs, summarise },
  says,
  readings: ({ frame, summary }) => ({
    slopeMse: slopeText(frame.lines.mse.slope),
    slopeMae: slopeText(frame.lines.mae.slope),
    slopeHuber: slopeText(frame.lines.huber.slope),
    slopeTukey: slopeText(frame.lines.tukey.slope),
    ...(summary === undefined ? {} : { huberWins: `${summary.huberWins} of ${summary.compared}` }),
  }),
  table,
  Picture,
})
