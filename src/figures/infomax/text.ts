import { percent } from '../../charts/percent'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, meanOf, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { OBJECTIVE_NAMES, VARIANTS } from './names'
import { CANDIDATES, CODE, type Config, LABELS, placeOf, STEPS, STEPS_A_FRAME, TABLE } from './params'

type View = Shown<Config, Frame, Ensemble>

const last = (values: readonly number[]): number => values[values.length - 1]

/** How many codes the critic gives the right picture more than any other. */
export const foundBy = ({ shares }: Pick<Frame, 'shares'>): number =>
  Array.from({ length: TABLE }, (_, row) => shares.subarray(TABLE * row, TABLE * (row + 1))).filter(
    (of, row) => of.every((share, column) => column === row || share < of[row]),
  ).length

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Keeping information helps. Check it against the plain alternative.',
  holds: ({ frame: { rights, components, collapsed } }) =>
    !collapsed && last(rights) > rights[0] && last(rights) < components,
  otherwise: ({ frame: { rights, step, collapsed } }) => {
    if (collapsed) return 'The code has collapsed: it is the same for every picture.'
    if (step === 0) return 'Untrained, the critic knows nothing; the code tells something all the same.'
    if (last(rights) <= rights[0])
      return `${step < STEPS ? 'So far' : 'Here'} keeping information has not helped.`
    return 'In this seed the learnt code keeps up with principal components.'
  },
}

function seedsText({ summary, frame }: View): string {
  if (summary === undefined || summary.arrived < summary.wanted || frame.step < STEPS) return ''
  const means = summary.variants.map(meanOf)
  const [low, high] = [percent(Math.min(...means)), percent(Math.max(...means))]
  const learnt = low === high ? low : `${low.replace(' %', '')} to ${high}`
  return ` Over ${SEEDS} seeds: untrained ${percent(meanOf(summary.untrained))}, InfoMax ${learnt}, principal components ${percent(meanOf(summary.components))}.`
}

export function describe(shown: View): string {
  const { step, rights, components, collapsed } = shown.frame
  const whose = step < STEPS ? `So far, step ${step}` : 'This seed'
  const found = `The critic finds the picture of ${foundBy(shown.frame)} of ${TABLE} codes.`
  if (collapsed) return `${found} The code is the same for every picture: a linear rule has nothing to read.`
  return `${found} ${whose}: a linear rule with ${LABELS} labels reads ${percent(last(rights))} of fresh digits from the code, ${percent(rights[0])} before training, ${percent(components)} from ${CODE} principal components.${seedsText(shown)}`
}

export function values({ summary }: View): Record<string, string> {
  if (summary === undefined || summary.arrived < summary.wanted) return {}
  const means = summary.variants.map(meanOf)
  return {
    seeds: String(SEEDS),
    labels: String(LABELS),
    untrained: percent(meanOf(summary.untrained)),
    least: percent(Math.min(...means)),
    most: percent(Math.max(...means)),
    components: percent(meanOf(summary.components)),
  }
}

const ORDER = ['first', 'second', 'third', 'fourth']

/** What the critic says of the question, and whether the reader was right. */
export function verdict({ frame, config }: Pick<View, 'frame' | 'config'>): string {
  const { shares, right } = frame.question
  const place = placeOf(config)
  const own =
    place < 0
      ? `It belongs to the ${ORDER[right]}.`
      : place === right
        ? 'You are right.'
        : `It belongs to the ${ORDER[right]}.`
  return `${own} The critic gives it ${percent(shares[right])}.`
}

/** The answer stands in no table before it has been guessed. */
function questionTable({ frame, config }: View): PanelTable {
  const { digits, shares, right } = frame.question
  return {
    title: `Candidates for code ${config.question}`,
    columns: ['candidate', 'digit', 'critic’s share', 'belongs to it'],
    rows: Array.from({ length: CANDIDATES }, (_, i) => [
      ORDER[i],
      digits[i],
      config.revealed ? shares[i] : '?',
      config.revealed ? (i === right ? 'yes' : 'no') : '?',
    ]),
  }
}

export const table = (shown: View): readonly PanelTable[] => {
  const { frame, config, summary } = shown
  const name = (i: number): string => `${frame.digits[i]} (${i + 1})`
  return [
    {
      title: `The critic’s scores, ${OBJECTIVE_NAMES[config.objective]}`,
      columns: ['code of', ...Array.from(frame.digits, (_, i) => `picture ${name(i)}`)],
      rows: Array.from(frame.digits, (_, row) => [
        name(row),
        ...frame.scores.subarray(TABLE * row, TABLE * (row + 1)),
      ]),
    },
    {
      title: 'Codes, each number in spreads from its mean',
      columns: ['code of', ...Array.from({ length: CODE }, (_, j) => `number ${j + 1}`)],
      rows: Array.from(frame.digits, (_, row) => [
        name(row),
        ...frame.codes.subarray(CODE * row, CODE * (row + 1)),
      ]),
    },
    questionTable(shown),
    {
      title: 'Share right by a linear rule, this seed',
      columns: ['step', 'learnt code', 'principal components'],
      rows: frame.rights.map((right, i) => [STEPS_A_FRAME * i, right, frame.components]),
    },
    {
      title: `Share right by a linear rule, ${SEEDS} seeds`,
      columns: ['seed', 'untrained', ...VARIANTS.map((variant) => variant.name), 'principal components'],
      rows: (summary?.untrained ?? []).map((untrained, seed) => [
        seed,
        untrained,
        ...(summary?.variants ?? []).map((of) => of[seed] ?? Number.NaN),
        summary?.components[seed] ?? Number.NaN,
      ]),
    },
  ]
}
