import { formatFixed } from '../../charts/number'
import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, lastLayer } from './ensemble'
import type { Frame } from './experiment'
import type { NetFrame } from './experiment/network'
import { BINNINGS } from './counting'
import { SHORT, STYLES } from './names'
import { type Config, EPOCHS_PER_PART, LOOK_EVERY, PARTS } from './params'

const EPOCHS = PARTS * EPOCHS_PER_PART
const LOOKS = Array.from({ length: EPOCHS / LOOK_EVERY + 1 }, (_, i) => i * LOOK_EVERY)

/** I(X; T) of the last hidden layer while it trains: this run, and those of other seeds behind it. */
export function Course({ net, summary }: PictureProps<Config, Frame, Ensemble> & { net: NetFrame }) {
  const own = BINNINGS.map((binning) => ({
    binning,
    bits: lastLayer(net.looks[binning]),
  }))
  const lastOf = (bits: readonly number[]): number => bits.at(-1) ?? Number.NaN
  return (
    <PlotPanel
      id="course"
      title="I(X; T) of the last layer; thin: other runs"
      name="I(X; T) of the last hidden layer by epoch, counted in three ways"
      description={own
        .map(({ binning, bits }) => `${SHORT[binning]}: ${formatFixed(lastOf(bits), 1)} bits`)
        .join('; ')}
      x={{ domain: [0, EPOCHS], label: 'epoch', ticks: [0, 100, 200, 300] }}
      y={{ domain: [0, 13], label: '', ticks: [0, 4, 8, 12] }}
      labels={own.map(({ binning, bits }) => ({
        text: SHORT[binning],
        x: EPOCHS,
        y: lastOf(bits),
        series: STYLES[binning],
      }))}
      margin={{ top: 6, bottom: 38 }}
    >
      {(summary?.courses ?? []).flatMap((course, run) =>
        BINNINGS.map((binning) => (
          <Line
            // eslint-disable-next-line react/no-array-index-key
            key={`${run} ${binning}`}
            x={LOOKS}
            y={course[binning]}
            series={STYLES[binning]}
            width={0.9}
            opacity={0.5}
          />
        )),
      )}
      <Rule x={net.epoch} />
      {own.map(({ binning, bits }) => (
        <Line key={binning} x={LOOKS} y={bits} series={STYLES[binning]} width={2.75} />
      ))}
    </PlotPanel>
  )
}
