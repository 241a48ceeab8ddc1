import { say } from '../../charts/number'
import { expectedInputError, type Removal } from '../../core/replay/inputError'
import { type Change, changes } from '../../core/replay/change'
import { epochs, printedEvery } from '../../core/replay/program'
import { biasOnlyShare, publishedCurves, publishedFigures } from '../../core/replay/published'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, overflowText, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { type Config, isAsking, params } from './params'
import { dataOf, ratioOf, sharesOf, tenths } from './runs'

type AuditShown = Shown<Config, Frame, Ensemble>

/** The second curve stands where the first one, continued, would stand: to 1 % at epoch 10. */
const continues = (ratio: number): boolean =>
  Math.abs(ratio / biasOnlyShare(printedEvery, 'after') - 1) < 0.01

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Whatever is trained second wins.',
  holds: ({ frame, config }) => !isAsking(config) && continues(ratioOf(frame.changed)),
  otherwise: ({ frame, config }) => {
    if (isAsking(config)) return 'Swap the order of the two data sets: which has the lower curve?'
    if (!Number.isFinite(ratioOf(frame.changed))) return 'In this seed the numbers overflow.'
    return config.change === 'restarted'
      ? 'From the same start, the second curve no longer continues the first.'
      : 'Here the second curve does not continue the first.'
  },
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const doing: Readonly<Record<Change, string>> = {
  published: 'as published',
  swapped: 'with the order swapped',
  restarted: 'with the second run started from the first weights',
  'same-data': 'with the same noisy data in both runs',
  'no-noise': 'with no noise in either run',
  'mean-only': 'with only the learned mean subtracted',
  'true-noise': 'with the true noise subtracted',
}

const verdicts: Readonly<Record<Config['guess'], string>> = {
  none: '',
  cleaned: 'You guessed the “cleaned” data, but the noisy data lie lower. ',
  noisy: 'You guessed right: the noisy data lie lower. ',
  alike: 'You guessed that both would be alike, but the noisy data lie lower. ',
  skipped: '',
}

const overSeeds = (change: Change, { arrived, counts }: Ensemble): string => {
  const { below, finite } = counts[change]
  const seeds = arrived < SEEDS ? `the first ${arrived} seeds` : `${arrived} seeds`
  return finite === 0
    ? ''
    : ` Over ${seeds} the second curve is the lower one in ${below} of ${finite} finite runs.`
}

/** What the figure shows now: this seed, with the change made. */
export function describe(shown: AuditShown): string {
  const { frame, config, summary } = shown
  const { change, guess } = config
  if (isAsking(config))
    return 'In the published order, on the first card, the curve of the “cleaned” data lies far below. The second card is the same program with the order swapped. Guess, then turn it over.'
  const ratio = ratioOf(frame.changed)
  if (!Number.isFinite(ratio))
    return `This seed, ${doing[change]}: the loss leaves the range of 32-bit numbers. Try another seed.`
  const verdict = change === 'swapped' && ratio < 1 ? verdicts[guess] : ''
  const seeds = summary === undefined ? '' : overSeeds(change, summary)
  return `${verdict}This seed, ${doing[change]}: at its epoch 10 the second run has ${say(ratio, 4)} times the loss of the first.${seeds}`
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
export function values({ summary }: AuditShown): Record<string, string> {
  const expected = {
    ...named('errorRaw', errors('nothing')),
    ...named('errorDraw', errors('fresh draw')),
    ...named('errorMean', errors('mean')),
  }
  // Half a count would only make the prose restless.
  if (summary === undefined || summary.arrived < SEEDS) return expected
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

const cardTable = (title: string, change: Change, { loss }: Pick<Frame['changed'], 'loss'>): PanelTable => {
  const [first, second] = sharesOf({ loss })
  const [ofFirst, ofSecond] = dataOf[change]
  return {
    title: `${title}: loss, first point = 1`,
    columns: ['epoch of each run', `first run: ${ofFirst.text}`, `second run: ${ofSecond.text}`],
    rows: tenths.map((epoch, i) => [epoch, first[i], second[i]]),
  }
}

const countsTable = ({ counts }: Ensemble): PanelTable => ({
  title: `Every change over ${SEEDS} seeds`,
  columns: [
    'change',
    'finite runs',
    'second curve lower',
    'curve as published',
    'inputs off, first',
    'inputs off, second',
  ],
  rows: changes.map((change) => {
    const { finite, below, same, firstInputError, secondInputError } = counts[change]
    return [params.change.options[change], finite, below, same, firstInputError, secondInputError]
  }),
})

/** A table for each panel; while the question stands, of the open card alone. */
export function table({ frame, config, summary }: AuditShown): readonly PanelTable[] {
  const { published, changed } = frame
  const open = cardTable('Published order', 'published', published)
  if (isAsking(config)) return [open]
  return [
    open,
    cardTable(params.change.options[config.change], config.change, changed),
    {
      title: 'Every epoch of both cards, one after the other',
      columns: ['epoch', 'loss as published', 'loss changed', 'living as published', 'living changed'],
      rows: Array.from({ length: 2 * epochs }, (_, i) => [
        i + 1,
        published.loss[i],
        changed.loss[i],
        published.active[i],
        changed.active[i],
      ]),
    },
    ...(summary === undefined ? [] : [countsTable(summary)]),
    {
      title: 'Figures 3, 4 and 5 of the paper on one scale',
      columns: ['epoch of each run', 'before', 'after'],
      rows: publishedCurves.epoch.map((epoch, i) => [
        epoch,
        publishedCurves.before[i],
        publishedCurves.after[i],
      ]),
    },
  ]
}
