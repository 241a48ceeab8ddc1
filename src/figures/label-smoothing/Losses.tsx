import { keptLinesOf } from '../../charts/KeptLines'
import { LossCurves } from '../../charts/LossCurves'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { NET_NAMES, NETS, STYLES } from './names'
import { type Config, EPOCHS } from './params'

/** Both nets by one measure, the probability of the true class: on the digits trained on and on fresh ones. */
export function Losses({ frame, config, kept = [] }: PictureProps<Config, Frame, Ensemble>) {
  const nets = config.guess === 'open' ? (['hard'] as const) : NETS
  return (
    <LossCurves
      id="losses"
      title="Loss while they train: fresh digits thick"
      curves={nets.map((name) => ({
        name: NET_NAMES[name],
        series: STYLES[name],
        fresh: frame[name].testLosses,
        training: frame[name].trainLosses,
      }))}
      kept={keptLinesOf(kept, ({ smooth }) => smooth.testLosses)}
      x={{ domain: [0, EPOCHS], label: 'epoch' }}
      y={{ domain: [0.0005, 5], label: '−log p of the true digit', scale: 'log' }}
    />
  )
}
