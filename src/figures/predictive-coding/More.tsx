import { LossCurves } from '../../charts/LossCurves'
import { Panels } from '../../charts/Panels'
import { inPercent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Line } from '../../charts/Line'
import { Rule } from '../../charts/Rule'
import { log } from '../../core/elementary'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { STYLES } from './looks'
import { BATCH, type Config, STEPS, STEPS_A_FRAME } from './params'

/** What is certified, and what is read, while the nets train. */
export function More({ frame, config }: PictureProps<Config, Frame, Ensemble>) {
  const steps = frame.certified.map((_, i) => STEPS_A_FRAME * i)
  return (
    <Panels layout="pair">
      <LossCurves
        id="certified"
        title="Certified as the nets train, this seed, in nats"
        x={{ domain: [0, STEPS], label: 'step' }}
        y={{ domain: [0, 1.1 * log(BATCH)], label: 'nats' }}
        at={steps}
        curves={[
          { name: 'certified', series: STYLES.learnt, fresh: frame.certified },
          { name: 'ceiling log N', series: 'before', fresh: steps.map(() => log(config.candidates)) },
        ]}
        kept={[]}
      />
      <PlotPanel
        id="read"
        title="Speed read right as they train, this seed, in %"
        x={{ domain: [0, STEPS], label: 'step' }}
        y={{ domain: [25, 100], label: '%' }}
      >
        <Rule y={100 * frame.raw} label="from the raw numbers" series={STYLES.raw} />
        <Line x={frame.readAt} y={inPercent(frame.readings)} series={STYLES.learnt} width={3} />
      </PlotPanel>
    </Panels>
  )
}
