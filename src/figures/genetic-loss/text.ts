import { formatFixed, say } from '../../charts/number'
import { ganeticBest } from '../../core/losses/ganetic'
import { textOf } from '../../core/search'
import { mean } from '../../core/statistics'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, isFarBetter, isFooled, outcomeOf, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { shareOf } from './ratios'

type View = Shown<Config, Frame, Ensemble>

const isOver = ({ frame, config }: View): boolean => frame.generation >= config.generations

const bredHeading = (shown: View): string => {
  const outcome = outcomeOf(shown.frame)
  if (!isOver(shown)) return 'The race is on: each generation is bred from the last.'
  if (isFooled(outcome))
    return 'Here the judge is fooled: the winner is not twice as good as the absolute error.'
  return isFarBetter(outcome)
    ? 'Evolved, and this time the judge was not fooled.'
    : 'With this judge no loss twice as good as the absolute error was found.'
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'A loss can be evolved — and can overfit its judge.',
  holds: (shown) => {
    const outcome = outcomeOf(shown.frame)
    return shown.config.view === 'bred' && isOver(shown) && isFarBetter(outcome) && isFooled(outcome)
  },
  otherwise: (shown) =>
    shown.config.view === 'bred'
      ? bredHeading(shown)
      : 'The published loss asks no picture to be believed beyond 0.73.',
}

export const errorText = (error: number): string =>
  Number.isFinite(error) ? formatFixed(error, 3) : 'no end'

function seedsText({ summary }: View): string {
  if (summary === undefined || summary.arrived === 0) return ''
  const { arrived, farBetter, fooled } = summary
  const races = `${arrived} ${arrived === 1 ? 'race' : 'races'}${arrived < SEEDS ? ' so far' : ''}`
  return ` Of ${races}, ${farBetter} at least halved that, and ${fooled} fooled the judge.`
}

function bredText(shown: View): string {
  const outcome = outcomeOf(shown.frame)
  const { judged, fresh, lowest, lowestAt, absolute } = outcome
  const when = isOver(shown) ? 'This race' : `So far, generation ${shown.frame.generation}`
  const before = isFooled(outcome)
    ? ` In generation ${lowestAt} the best still missed those by ${errorText(lowest)}.`
    : ''
  return `${when}: lines fitted by the best loss miss by ${errorText(judged)} on the sets that judge and by ${errorText(fresh)} on fresh ones.${before} Lines of the absolute error miss by ${errorText(absolute)}.${seedsText(shown)}`
}

/** How much more frequent a picture is among the real ones. */
const frequencyText = (ratio: number): string => {
  if (ratio === 1) return 'as often among the real ones as among the made ones'
  return ratio > 1
    ? `${say(ratio)} times as often among the real ones as among the made ones`
    : `${say(1 / ratio)} times as often among the made ones as among the real ones`
}

function publishedText({ config: { ratio } }: View): string {
  const answer = ganeticBest(shareOf(ratio))
  return `Of a picture that comes ${frequencyText(ratio)}, the best discriminator says ${answer.toFixed(4)} under the published loss and ${shareOf(ratio).toFixed(4)} under the log loss. Of a picture that is surely real it says ${ganeticBest(1).toFixed(4)} and 1.`
}

export const describe = (shown: View): string =>
  shown.config.view === 'bred' ? bredText(shown) : publishedText(shown)

export function values({ frame, summary }: View): Record<string, string> {
  const outcome = outcomeOf(frame)
  const always = {
    best: textOf(frame.winner.formula),
    judged: errorText(outcome.judged),
    fresh: errorText(outcome.fresh),
    lowest: errorText(outcome.lowest),
    lowestAt: String(outcome.lowestAt),
    absolute: errorText(outcome.absolute),
    squared: errorText(frame.squared.fresh),
    optimum: ganeticBest(1).toFixed(3),
    balanced: ganeticBest(0.5).toFixed(3),
  }
  if (summary === undefined || summary.arrived < SEEDS) return always
  return {
    ...always,
    seeds: String(SEEDS),
    farBetter: String(summary.farBetter),
    fooled: String(summary.fooled),
    meanJudged: errorText(mean(summary.outcomes.map(({ judged }) => judged))),
    meanFresh: errorText(mean(summary.outcomes.map(({ fresh }) => fresh))),
    meanAbsolute: errorText(mean(summary.outcomes.map(({ absolute }) => absolute))),
  }
}

/** Ratios of the published table. */
const TABLED = [0.1, 0.5, 1, 2, 10]

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  {
    title: `Losses of generation ${frame.generation}, the best first`,
    columns: ['ρ(r)', 'error on the sets that judge'],
    rows: frame.members.map(({ formula, judged }) => [textOf(formula), errorText(judged)]),
  },
  {
    title: 'Error of the best by generation',
    columns: ['generation', 'on the sets that judge', 'on fresh sets'],
    rows: Array.from(frame.judged, (judged, i) => [i, errorText(judged), errorText(frame.fresh[i])]),
  },
  {
    title: 'Error of the last best, by race',
    columns: ['seed', 'on the sets that judge', 'on fresh sets', 'absolute error on fresh sets'],
    rows: (summary?.outcomes ?? []).map(({ judged, fresh, absolute }, i) => [
      i,
      errorText(judged),
      errorText(fresh),
      errorText(absolute),
    ]),
  },
  {
    title: 'Best answer by the ratio of densities',
    columns: ['real pictures for each made one', 'published loss', 'log loss'],
    rows: TABLED.map((ratio) => [ratio, ganeticBest(shareOf(ratio)), shareOf(ratio)]),
  },
]
