import { formatFixed, say } from '../../charts/number'
import { percent } from '../../charts/percent'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { BETAS } from './betas'
import { type Course, type Ensemble, lastLayer, RUNS } from './ensemble'
import type { Frame } from './experiment'
import { BINNINGS, type Binning } from './counting'
import { SHORT, TITLES } from './names'
import { CODE_BETAS, type Config, EPOCHS_PER_PART, LAST, LOOK_EVERY, ONES, PARTS, WIDTHS } from './params'

type View = Shown<Config, Frame, Ensemble>

/** Fewer bits than this are none; a change of fewer is none either. */
const NOTHING = 1e-3
const MOVED = 0.5

export const keptText = (bits: number): string => formatFixed(bits < NOTHING ? 0 : bits, 2)

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const

export const clustersText = (count: number): string =>
  count === 1 ? 'one cluster' : `${NUMBERS[count]} clusters`

const changeOf = (bits: readonly number[]): number => (bits.at(-1) ?? Number.NaN) - bits[0]

function verdict(change: number): 'compression' | 'expansion' | 'no change' {
  if (Math.abs(change) < MOVED) return 'no change'
  return change < 0 ? 'compression' : 'expansion'
}

/** What the last hidden layer’s way would prove. */
export const verdictOf = (points: Float32Array): ReturnType<typeof verdict> =>
  verdict(changeOf(lastLayer(points)))

const isTrained = ({ net }: Frame): boolean => net !== undefined && net.epoch === PARTS * EPOCHS_PER_PART

/** What each way of counting would prove, if it were right. */
const WOULD_PROVE = { equal: 'compression', distinct: 'no change', before: 'expansion' } as const

const showsAll = ({ net }: Frame): boolean =>
  net !== undefined && BINNINGS.every((binning) => verdictOf(net.looks[binning]) === WOULD_PROVE[binning])

function netHeading(frame: Frame): string {
  if (showsAll(frame))
    return 'One run “proves” compression, constancy and expansion: it depends on how one counts.'
  return isTrained(frame)
    ? 'In this run the three ways of counting disagree less.'
    : 'So far the three ways of counting have hardly parted.'
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Keep what predicts, forget the rest.',
  holds: ({ frame, config }) =>
    config.view === 'tree' && frame.split.kept > NOTHING && frame.split.clusters < ONES.length,
  otherwise: ({ frame, config }) => {
    if (config.view === 'net') return netHeading(frame)
    return frame.split.kept > NOTHING
      ? 'With so large a β every input stays a cluster of its own.'
      : `Below β = ${frame.inputs.joinAt.toFixed(3)} the best one can do is to forget everything.`
  },
}

function treeText({ frame, config }: View): string {
  const { split, inputs } = frame
  const { answer, bits } = inputs
  const made = `With β = ${say(config.beta)} the eight inputs make ${clustersText(split.clusters)}`
  return split.kept < NOTHING
    ? `${made}: nothing is kept of their ${bits} bits, nor of the ${formatFixed(answer, 3)} bits that they say about the answer.`
    : `${made}, which keep ${keptText(split.kept)} of their ${bits} bits and ${percent(split.relevant / answer)} of the ${formatFixed(answer, 3)} bits that they say about the answer.`
}

const bitsText = (bits: number): string => formatFixed(bits, 1)

function runText({ net }: Frame): string {
  if (net === undefined) return 'The network is being trained.'
  const said = BINNINGS.map((binning) => {
    const bits = lastLayer(net.looks[binning])
    return { first: bitsText(bits[0]), now: bitsText(bits.at(-1) ?? Number.NaN) }
  })
  const [equal, distinct, before] = said
  return `This run, epoch ${net.epoch}, ${percent(net.accuracy)} right: its last hidden layer goes from ${equal.first} to ${equal.now} bits in ${TITLES.equal.toLowerCase()}, ${distinct.first} to ${distinct.now} if every value counts, ${before.first} to ${before.now} in bins of ½ before the tanh.`
}

/** In how many runs a way of counting says so. */
const countOf = (courses: readonly Course[], binning: Binning): number =>
  courses.filter((course) => verdict(changeOf(course[binning])) === WOULD_PROVE[binning]).length

function runsText({ summary }: View): string {
  if (summary === undefined || summary.courses.length < RUNS) return ''
  const [equal, distinct, before] = BINNINGS.map((binning) => countOf(summary.courses, binning))
  return ` Of ${RUNS} runs the first count falls in ${equal}, the second stays in ${distinct}, the third rises in ${before}.`
}

export const describe = (shown: View): string =>
  shown.config.view === 'tree' ? treeText(shown) : `${runText(shown.frame)}${runsText(shown)}`

/** “between 7 and 9”: the least and the most of the runs, in whole bits. */
function rangeText(courses: readonly Course[], binning: Binning, at: number): string {
  const bits = courses.map((course) => course[binning].at(at) ?? Number.NaN)
  const [least, most] = [Math.min(...bits), Math.max(...bits)].map((each) => formatFixed(each, 0))
  return least === most ? least : `between ${least} and ${most}`
}

function netValues(summary: Ensemble): Record<string, string> {
  if (summary.arrived < summary.wanted) return {}
  const { courses, codes } = summary
  const reading = codes.filter(({ beta }) => beta > 0 && beta <= 0.01)
  const best = Math.max(...reading.map(({ accuracy }) => accuracy))
  return {
    runs: String(RUNS),
    allThree: String(
      courses.filter((course) =>
        BINNINGS.every((binning) => verdict(changeOf(course[binning])) === WOULD_PROVE[binning]),
      ).length,
    ),
    ...Object.fromEntries(
      BINNINGS.flatMap((binning) => [
        [`${binning}First`, rangeText(courses, binning, 0)],
        [`${binning}Last`, rangeText(courses, binning, -1)],
      ]),
    ),
    codePlain: percent(codes[0].accuracy),
    codeBest: percent(best),
    codeMost: percent(codes[codes.length - 1].accuracy),
    codeMostBeta: String(CODE_BETAS[CODE_BETAS.length - 1]),
  }
}

export function values({ frame, summary }: View): Record<string, string> {
  const { inputs, edge } = frame
  return {
    bits: String(inputs.bits),
    answer: formatFixed(inputs.answer, 3),
    joinAt: formatFixed(inputs.joinAt, 3),
    below: edge.below < NOTHING ? 'nothing' : `${formatFixed(edge.below, 3)} bits`,
    above: formatFixed(edge.above, 3),
    epochs: String(PARTS * EPOCHS_PER_PART),
    ...(summary === undefined ? {} : netValues(summary)),
  }
}

const treeTable = ({ tree }: Frame): PanelTable => ({
  title: 'The tree: bits kept, and p(y = 1 | cluster) of each input’s cluster',
  columns: ['β', 'I(X; T)', 'I(T; Y)', ...ONES.map((one) => `input with ${one}`)],
  rows: Array.from(tree.kept, (kept, i) => [
    BETAS[i],
    kept,
    tree.relevant[i],
    ...tree.says.subarray(i * ONES.length, (i + 1) * ONES.length),
  ]),
})

const splitTable = ({ split }: Frame): PanelTable => ({
  title: 'Share of each input that goes to each cluster, p(t | x)',
  columns: [
    'p(y = 1 | x)',
    ...Array.from(split.says, (one, t) => `cluster ${t + 1}, p(y = 1 | t) = ${one.toFixed(3)}`),
  ],
  rows: ONES.map((one, x) => [one, ...split.encoder.subarray(x * split.clusters, (x + 1) * split.clusters)]),
})

const netTable = ({ net }: Frame): PanelTable[] =>
  net === undefined
    ? []
    : [
        {
          title: `I(X; T) and I(T; Y) of the last hidden layer of ${WIDTHS[LAST]} units, this run`,
          columns: [
            'epoch',
            ...BINNINGS.flatMap((binning) => [`I(X; T), ${SHORT[binning]}`, `I(T; Y), ${SHORT[binning]}`]),
          ],
          rows: lastLayer(net.looks.equal).map((_, look) => [
            look * LOOK_EVERY,
            ...BINNINGS.flatMap((binning) => {
              const at = 2 * (look * WIDTHS.length + LAST)
              return [net.looks[binning][at], net.looks[binning][at + 1]]
            }),
          ]),
        },
      ]

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  treeTable(frame),
  splitTable(frame),
  ...netTable(frame),
  {
    title: 'The variational form on digits',
    columns: ['β, weight of what is kept', 'share read', 'KL in nats', 'seeds'],
    rows: (summary?.codes ?? [])
      .filter(({ accuracies }) => accuracies.length > 0)
      .map(({ beta, accuracy, cost, accuracies }) => [beta, accuracy, cost, accuracies.length]),
  },
]
