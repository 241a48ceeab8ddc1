import { percent } from '../../charts/percent'
import { formatFixed, say } from '../../charts/number'
import { mean, orNaN } from '../../core/statistics'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, type Means, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { NAMES } from './names'
import { type Config, PREVALENCE } from './params'

type View = Shown<Config, Frame, Ensemble>

/** A rise in rare cases found that 200 fresh ones tell from chance; G-means closer than `ALIKE` are alike. */
const RISE = 0.15
const ALIKE = 0.05

type State = 'both' | 'nothing' | 'alone' | 'little' | 'high' | 'low' | 'uneven'

function stateOf({ frame: { half, moved, resampled }, config }: View): State {
  if (resampled === undefined) return 'alone'
  if (config.amount === 0) return 'nothing'
  if (resampled.found - half.found < RISE) return 'little'
  if (moved.found - half.found < RISE) return 'high'
  if (moved.gMean < resampled.gMean - ALIKE) return moved.threshold < PREVALENCE ? 'low' : 'high'
  return moved.gMean > resampled.gMean + ALIKE ? 'uneven' : 'both'
}

const OTHERWISE: Readonly<Record<Exclude<State, 'both'>, string>> = {
  nothing: 'Where nothing is invented, both models are one.',
  alone: 'One rare point alone has nothing to be joined with.',
  little: 'Here invented points hardly raise recall.',
  high: 'With so high a threshold, the untouched model overlooks many rare cases.',
  low: 'With so low a threshold, the untouched model calls nearly everything rare.',
  uneven: 'Here a moved threshold balances the errors better than invented points.',
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'New rare points raise recall; so does moving the threshold.',
  holds: (shown) => stateOf(shown) === 'both',
  otherwise: (shown) => {
    const state = stateOf(shown)
    return state === 'both' ? claim.text : OTHERWISE[state]
  },
}

/** What stands in the way of the settings as they are. */
export function noticeText({ rare, k }: Frame, config: Config): string | undefined {
  const count = rare.length / 2
  if (count < 2)
    return 'A single rare point has no rare neighbour: nothing can be invented until you add a second one.'
  if (k < config.k)
    return `With ${count} rare points each has only ${k} rare ${k === 1 ? 'neighbour' : 'neighbours'}: k = ${k} is used.`
  return undefined
}

function seedsText({ summary, config }: View): string {
  if (summary?.compared === undefined || summary.arrived < SEEDS) return ''
  if (config.amount === 0 || config.points.length > 0) return ''
  const { half, moved, smote } = summary
  return ` Over ${SEEDS} seeds: ${percent(half.found)} at ½, ${percent(moved.found)} at ${PREVALENCE}, ${percent(smote.found)} with SMOTE.`
}

/** What SMOTE has made of the rare points. */
export const inventedText = ({ invented, rare }: Frame): string =>
  rare.length === 2
    ? 'Nothing invented: one rare point'
    : `${formatFixed(invented.length / 2, 0)} points invented between ${rare.length / 2} rare ones`

export function describe(shown: View): string {
  const { frame, config } = shown
  const { half, moved, resampled, plain, smote } = frame
  const whose = config.points.length > 0 ? 'With your rare points' : 'This seed'
  const untouched = `${whose}: of the fresh rare cases the untouched model finds ${percent(half.found)} at a threshold of ½ and ${percent(moved.found)} at ${say(moved.threshold)}`
  if (resampled === undefined || smote === undefined)
    return `${untouched}. A second rare point is needed for SMOTE.`
  const belief = ` Its mean probability is ${percent(plain.meanBelief)}, with SMOTE ${percent(smote.meanBelief)}; the true share is ${percent(PREVALENCE)}.`
  return `${untouched}, with SMOTE ${percent(resampled.found)}.${belief}${seedsText(shown)}`
}

export function values({ summary }: View): Record<string, string> {
  if (summary?.compared === undefined || summary.arrived < summary.wanted) return {}
  const { half, moved, smote, leak } = summary
  return {
    foundHalf: percent(half.found),
    foundSmote: percent(smote.found),
    foundMoved: percent(moved.found),
    gMeanSmote: formatFixed(smote.gMean, 2),
    gMeanMoved: formatFixed(moved.gMean, 2),
    areaPlain: formatFixed(half.area, 2),
    areaSmote: formatFixed(smote.area, 2),
    meanPlain: percent(half.meanBelief),
    meanSmote: percent(smote.meanBelief),
    leakBefore: percent(orNaN(leak.before, mean)),
    leakAfter: percent(orNaN(leak.after, mean)),
  }
}

const row = (name: string, { found, falseAlarms, gMean, area, meanBelief, brier }: Means) => [
  name,
  found,
  falseAlarms,
  gMean,
  area,
  meanBelief,
  brier,
]

const MEANS = ['rare cases found', 'false alarms', 'G-mean', 'area', 'mean probability', 'Brier’s score']

function pointsTable({ half, moved, resampled }: Frame): PanelTable {
  const points = [
    { name: NAMES.plain, rates: half },
    { name: `${NAMES.plain}, threshold moved`, rates: moved },
    { name: NAMES.smote, rates: resampled },
  ]
  return {
    title: 'The operating points, this seed',
    columns: ['model', 'threshold', 'rare cases found', 'false alarms', 'precision', 'G-mean'],
    rows: points.flatMap(({ name, rates }) => {
      if (rates === undefined) return []
      const { threshold, found, falseAlarms, precision, gMean } = rates
      return [[name, threshold, found, falseAlarms, Number.isNaN(precision) ? '–' : precision, gMean]]
    }),
  }
}

const beliefsTable = ({ plain, smote }: Frame): PanelTable => ({
  title: 'What the models believe, this seed',
  columns: ['model', 'mean probability', 'Brier’s score', 'area under the ROC curve'],
  rows: [
    { name: NAMES.plain, model: plain },
    { name: NAMES.smote, model: smote },
  ].flatMap(({ name, model }) =>
    model === undefined ? [] : [[name, model.meanBelief, model.brier, model.area]],
  ),
})

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  pointsTable(frame),
  beliefsTable(frame),
  {
    title: 'Labels of pure chance, this seed',
    columns: ['points invented', 'score of a nearest neighbour'],
    rows: [
      ['before the split', frame.leak.before],
      ['after it', frame.leak.after],
    ],
  },
  {
    title: `Means of ${SEEDS} seeds`,
    columns: ['model', ...MEANS],
    rows:
      summary === undefined
        ? []
        : [
            row(`${NAMES.plain}, at ½`, summary.half),
            row(`${NAMES.plain}, at ${PREVALENCE}`, summary.moved),
            row(`${NAMES.smote}, at ½`, summary.smote),
          ],
  },
]
