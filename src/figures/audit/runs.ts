import { series, type SeriesStyle } from '../../charts/series'
import type { Change } from '../../core/replay/change'
import { epochs, printedEvery } from '../../core/replay/program'
import type { Curves } from './experiment'

/** What a run is trained on. */
interface Data {
  text: string
  style: SeriesStyle
}

const noisy: Data = { text: 'noisy', style: series.before }
const cleaned: Data = { text: '“cleaned”', style: series.after }
const clean: Data = { text: 'true inputs', style: series.noiseRemoved }
const again = ({ text }: Data): Data => ({ text: `${text} again`, style: series.changed })

/** What the first run is trained on, and the second. */
export const dataOf: Readonly<Record<Change, readonly [first: Data, second: Data]>> = {
  published: [noisy, cleaned],
  swapped: [cleaned, noisy],
  restarted: [noisy, cleaned],
  'same-data': [noisy, again(noisy)],
  'no-noise': [clean, again(clean)],
  'mean-only': [noisy, { text: 'less the mean', style: series.meanRemoved }],
  'true-noise': [noisy, clean],
}

/** The losses of each run. */
export const lossesOf = ({ loss }: Pick<Curves, 'loss'>): readonly [first: number[], second: number[]] => [
  loss.slice(0, epochs),
  loss.slice(epochs),
]

/** The epochs that the paper plots. */
export const tenths: readonly number[] = Array.from(
  { length: epochs / printedEvery },
  (_, i) => (i + 1) * printedEvery,
)

/** Both curves as the paper plots them, every tenth loss, in units of the first that is finite. */
export function sharesOf(curves: Pick<Curves, 'loss'>): readonly [first: number[], second: number[]] {
  const [first, second] = lossesOf(curves).map((run) => tenths.map((epoch) => run[epoch - 1]))
  const unit = first.find(Number.isFinite) ?? Number.NaN
  return [first.map((loss) => loss / unit), second.map((loss) => loss / unit)]
}

/** Loss of the second run at its tenth epoch, as a multiple of the first run's at its own. */
export const ratioOf = ({ loss }: Pick<Curves, 'loss'>): number =>
  loss[epochs + printedEvery - 1] / loss[printedEvery - 1]
