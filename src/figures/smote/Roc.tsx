import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { formatPercent, say } from '../../charts/number'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import { DragAlong } from '../../controls/DragAlong'
import { nearestIndex } from '../../core/statistics'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Rates } from './experiment/model'
import { NAMES, STYLES } from './names'
import { type Config, params } from './params'

type Props = Pick<PictureProps<Config, Frame, Ensemble>, 'frame' | 'config' | 'set'>

const SHARES = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${100 * at}` }))
const TWO_AT_ONCE = 0.06

/** The nearest threshold that the control can be set to. */
const settable = (threshold: number): number =>
  Number(Math.min(params.threshold.max, Math.max(params.threshold.min, threshold)).toPrecision(3))

function Reached({ rates, name, text }: { rates: Rates; name: 'plain' | 'smote'; text: string }) {
  const isHigh = rates.found > 0.5
  return (
    <>
      <Scatter x={[rates.falseAlarms]} y={[rates.found]} series={STYLES[name]} radius={8} opacity={1} />
      <Note
        x={rates.falseAlarms}
        y={rates.found}
        text={text}
        dx={14}
        dy={isHigh ? 24 : -8}
        colour={STYLES[name].colour}
      />
    </>
  )
}

/** Rare cases found against false alarms: what inventing points reaches, and a threshold that is dragged there. */
export function Roc({ frame, config, set }: Props) {
  const { plain, smote, half, moved, resampled } = frame
  // On a log scale thresholds are as far apart as a hand would have them.
  const at = nearestIndex(
    plain.roc.threshold.map((threshold) => Math.log(threshold)),
    Math.log(config.threshold),
  )
  const isNear =
    resampled !== undefined &&
    Math.abs(resampled.falseAlarms - half.falseAlarms) < TWO_AT_ONCE &&
    Math.abs(resampled.found - half.found) < TWO_AT_ONCE
  return (
    <Plot
      title="Rare cases found against false alarms, of both models"
      description={`At threshold ${say(config.threshold)} the untouched model finds ${formatPercent(moved.found, 2)} and calls ${formatPercent(moved.falseAlarms, 2)} of the common cases rare.`}
      interactive
      x={{ domain: [0, 1], label: 'false alarms', unit: '%', ticks: SHARES }}
      y={{ domain: [0, 1.02], label: 'rare cases found', unit: '%', ticks: SHARES }}
    >
      <Line x={plain.roc.falseAlarms} y={plain.roc.found} series={STYLES.plain} width={3} />
      {smote === undefined ? null : (
        <Line x={smote.roc.falseAlarms} y={smote.roc.found} series={STYLES.smote} width={2.5} />
      )}
      <Reached rates={half} name="plain" text={`${NAMES.plain}, at ½`} />
      {resampled === undefined || isNear ? null : (
        <Reached rates={resampled} name="smote" text="SMOTE, at ½" />
      )}
      <DragAlong
        x={plain.roc.falseAlarms}
        y={plain.roc.found}
        at={Math.max(0, at)}
        label="Threshold of the untouched model, along its curve"
        says={`threshold ${say(config.threshold)}: ${formatPercent(moved.found, 2)} found, ${formatPercent(moved.falseAlarms, 2)} false alarms`}
        hint={config.threshold === params.threshold.default ? 'drag me: the threshold' : undefined}
        onChange={(next) => set({ threshold: settable(plain.roc.threshold[next]) })}
      />
    </Plot>
  )
}
