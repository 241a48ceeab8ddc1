import { keptLinesOf } from '../../charts/KeptLines'
import { LossCurves } from '../../charts/LossCurves'
import { inPercent } from '../../charts/percent'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { STYLES } from './looks'
import { type Config, FRAMES, STEPS, STEPS_A_FRAME } from './params'

const AT = Array.from({ length: FRAMES + 1 }, (_, i) => STEPS_A_FRAME * i)

/** What a linear rule reads out of the code as it trains, beside principal components. */
export function Curve({ frame, kept = [] }: PictureProps<Config, Frame, Ensemble>) {
  const { rights, components } = frame
  return (
    <LossCurves
      id="curve"
      title="Digits right as the code trains, this seed, in %"
      x={{ domain: [0, STEPS], label: 'step' }}
      y={{ domain: [30, 90], label: '' }}
      margin={{ top: 4 }}
      at={AT}
      curves={[
        { name: 'learnt', series: STYLES.learnt, fresh: inPercent(rights) },
        { name: 'components', series: STYLES.components, fresh: inPercent(rights.map(() => components)) },
      ]}
      kept={keptLinesOf(kept, (run) => inPercent(run.rights), AT)}
    />
  )
}
