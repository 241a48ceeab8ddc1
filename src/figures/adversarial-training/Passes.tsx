import { Bars } from '../../charts/Bars'
import { formatFixed } from '../../charts/number'
import { PlotPanel } from '../../charts/PlotPanel'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { METHODS, NAMES, STYLES } from './names'
import { type Config, DIGIT_EPOCHS, STEPS } from './params'

const MOST = (STEPS + 2) * DIGIT_EPOCHS

/** What each method cost: gradient passes per example, as they were counted. */
export function Passes({ summary }: PictureProps<Config, Frame, Ensemble>) {
  const bills = METHODS.map((method, at) => {
    const { passes } =
      summary === undefined
        ? { passes: Number.NaN }
        : method === 'trades'
          ? summary.trades[0]
          : summary[method]
    return { method, at: METHODS.length - 1 - at, passes }
  })
  return (
    <PlotPanel
      id="passes"
      title="The bill: gradient passes per digit"
      description={bills
        .map(({ method, passes }) => `${NAMES[method]}: ${formatFixed(passes, 0)}`)
        .join(', ')}
      x={{ domain: [0, 1.15 * MOST], label: '', ticks: [0, 50, 100, 150] }}
      y={{
        domain: [-0.6, METHODS.length - 0.4],
        label: '',
        ticks: bills.map(({ method, at }) => ({ at, label: NAMES[method] })),
      }}
      margin={{ top: 4, bottom: 22 }}
    >
      <Bars
        direction="right"
        bars={bills
          .filter(({ passes }) => Number.isFinite(passes))
          .map(({ method, at, passes }) => ({
            at,
            value: passes,
            series: STYLES[method],
            label: formatFixed(passes, 0),
          }))}
      />
    </PlotPanel>
  )
}
