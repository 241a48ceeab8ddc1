import { say } from '../../charts/number'
import { expectedInputError, type Removal } from '../../core/replay/inputError'
import { epochs, printedEvery } from '../../core/replay/program'
import { biasOnlyShare, publishedFigures } from '../../core/replay/published'
import type { Shown } from '../../shell/defineFigure'
import { params } from './params'
import { overflowText, seeds, type Tally } from './tally'

type AuditShown = Shown<'audit', Tally>

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What the figure shows now: this seed, with the change made. */
export function says({ frame, config }: AuditShown): string {
  const { loss } = frame.changed
  const ratio = loss[epochs + printedEvery - 1] / loss[printedEvery - 1]
  const change = params.change.options[config.change]
  return Number.isFinite(ratio)
    ? `${change}. At its epoch 10 the second run has ${say(ratio, 4)} times the loss of the first; 150 epochs of the law make ${say(biasOnlyShare(printedEvery, 'after'), 4)}.`
    : `${change}. In this seed the loss left the range of 32-bit numbers; try another seed.`
}

const errors = (removal: Removal): Record<string, string> => ({
  2: say(expectedInputError(publishedFigures['figure-2'], removal)),
  3: say(expectedInputError(publishedFigures['figure-3'], removal)),
  4: say(expectedInputError(publishedFigures['figure-4'], removal)),
  5: say(expectedInputError(publishedFigures['figure-5'], removal)),
})

const named = (prefix: string, values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([figure, value]) => [`${prefix}${figure}`, value]))

/** Named numbers: errors of the inputs by the paper’s figure (from the law), counts over the seeds. */
export function readings({ summary }: AuditShown): Record<string, string> {
  const expected = {
    ...named('errorRaw', errors('nothing')),
    ...named('errorDraw', errors('fresh draw')),
    ...named('errorMean', errors('mean')),
  }
  // Half a count would only make the prose restless.
  if (summary === undefined || summary.arrived < seeds) return expected
  const { counts, decay, lastLivingEpoch } = summary
  const same = ({ same: count, finite }: { same: number; finite: number }) => `${count} of ${finite}`
  return {
    ...expected,
    overflow: overflowText(summary),
    overflowSentence: capital(overflowText(summary)),
    finite: String(counts.published.finite),
    decay:
      decay[0].toFixed(6) === decay[1].toFixed(6)
        ? decay[0].toFixed(6)
        : decay.map((d) => d.toFixed(6)).join(' to '),
    ratio: counts.published.medianRatio.toFixed(5),
    lastLiving: String(lastLivingEpoch),
    swapped: same(counts.swapped),
    sameData: same(counts['same-data']),
    noNoise: same(counts['no-noise']),
    trueNoise: same(counts['true-noise']),
    restartedSame: same(counts.restarted),
    restartedBelow: `${counts.restarted.below} of ${counts.restarted.finite}`,
    restartedRatio: say(counts.restarted.medianRatio, 2),
  }
}
