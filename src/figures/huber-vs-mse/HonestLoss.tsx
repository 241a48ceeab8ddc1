import { keptLinesOf } from '../../charts/KeptLines'
import { LossCurves } from '../../charts/LossCurves'
import { domainOf } from '../../charts/scale'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { NAMES, shownLosses } from './names'
import { type Config, EPOCHS } from './params'
import { isOwn } from './points'

/** Mean squared errors that the axis holds whatever the settings, so that it stands still under a slider. */
const USUAL = [0.5, 300] as const

/** All lines by one measure: how well each does on the points that are right. */
export function HonestLoss({ frame, config, kept = [] }: PictureProps<Config, Frame, Ensemble>) {
  const names = shownLosses(config.tukey)
  const own = isOwn(frame, config.points.length)
  const domain = domainOf(
    names.map((name) => frame.honestLoss[name]),
    { scale: 'log', pad: 0, include: own ? [] : USUAL },
  )
  return (
    <LossCurves
      id="honest"
      title={`Loss on ${own ? 'your' : 'the honest'} points while each line trains`}
      curves={names.map((name) => ({ name: NAMES[name], series: name, fresh: frame.honestLoss[name] }))}
      kept={keptLinesOf(kept, ({ honestLoss }) => honestLoss.huber)}
      x={{ domain: [0, EPOCHS], label: 'epoch' }}
      y={{ domain, label: 'mean squared error', scale: 'log' }}
    />
  )
}
