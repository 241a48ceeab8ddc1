import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS, TRIED } from './ensemble'
import type { Frame } from './experiment'
import { STYLES } from './names'
import { type Config, params } from './params'

const inPoints = (shares: readonly number[]): number[] => shares.map((share) => 100 * share)

/** Depends on the many runs and on where ε stands. */
export function OverSeeds({ config, summary }: PictureProps<Config, Frame, Ensemble>) {
  const { min, max } = params.epsilon
  return (
    <PlotPanel
      id="calibration"
      title={`Calibration error over ε, ${SEEDS} seeds`}
      name={`Calibration error over ε: mean and extremes of ${SEEDS} seeds`}
      x={{ domain: [min, max], label: 'ε' }}
      y={{ domain: [0, 40], label: 'calibration error', unit: 'points' }}
    >
      {summary === undefined || config.guess === 'open' ? null : (
        <>
          <Band
            x={TRIED}
            low={inPoints(summary.error.low)}
            high={inPoints(summary.error.high)}
            series={STYLES.smooth}
          />
          <Line x={TRIED} y={inPoints(summary.error.middle)} series={STYLES.smooth} width={2.5} />
        </>
      )}
      <Rule x={config.epsilon} label="now" />
    </PlotPanel>
  )
}
