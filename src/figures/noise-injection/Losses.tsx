import { keptLinesOf } from '../../charts/KeptLines'
import { LossCurves } from '../../charts/LossCurves'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { LOSS_EVERY } from './grid'
import { NAMES, STYLES } from './names'
import { type Config, EPOCHS } from './params'
import { armOf, trainedIn } from './text'

const MEASURED = Array.from({ length: EPOCHS / LOSS_EVERY + 1 }, (_, i) => i * LOSS_EVERY)

/** The first losses are far above all others: the axis leaves them out, so that the end can be told apart. */
const FIRST_SHOWN = 3
const LEAST_TOP = 0.4

/** Every net’s loss while it trains. */
export function Losses({ frame, kept = [] }: PictureProps<Config, Frame, Ensemble>) {
  const curves = trainedIn(frame).map((name) => {
    const { trainLoss, testLoss } = armOf(frame, name)
    return { name: NAMES[name], series: STYLES[name], fresh: testLoss, training: trainLoss }
  })
  const shown = curves.flatMap(({ fresh, training }) => [
    ...fresh.slice(FIRST_SHOWN),
    ...training.slice(FIRST_SHOWN),
  ])
  const top = Math.ceil(10 * Math.max(LEAST_TOP, ...shown)) / 10
  return (
    <LossCurves
      id="losses"
      title="Loss by epoch: thick fresh points, thin training"
      name="Loss by epoch, mean of ½(f − y)²"
      curves={curves}
      kept={keptLinesOf(kept, ({ noise }) => noise.testLoss, MEASURED)}
      at={MEASURED}
      x={{ domain: [0, EPOCHS], label: '' }}
      y={{ domain: [0, top], label: '' }}
      margin={{ top: 10, bottom: 24 }}
    />
  )
}
