import { formatFixed, formatPercent } from '../../charts/number'
import { percent, sayPercent } from '../../charts/percent'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, errorAt, SEEDS, SIGMAS } from './ensemble'
import type { Frame } from './experiment'
import type { NetFrame, Treatment } from './experiment/training'
import { COPIES, LOSS_EVERY, TEST_NOISES } from './grid'
import { NAMES } from './names'
import { type Config, EPOCHS } from './params'

type View = Shown<Config, Frame, Ensemble>

export const QUESTION = 'Which σ makes the fewest errors?'

export const sigmaText = (sigma: number): string => `σ = ${formatFixed(sigma, 2)}`
export const accuracyText = ({ accuracy }: NetFrame): string => percent(accuracy[0], 1)

/** The nets that are trained. */
export const trainedIn = ({ penalty }: Frame): readonly Treatment[] =>
  penalty === undefined ? ['plain', 'noise'] : ['plain', 'noise', 'penalty']
/** Those on the stage: a penalty stands beside the noise that it replaces. */
export const comparedIn = ({ penalty, linear }: Frame): readonly Treatment[] =>
  linear !== undefined ? [] : penalty === undefined ? ['plain', 'noise'] : ['noise', 'penalty']
/** Those for which there is no room there. */
export const foldedIn = (frame: Frame): readonly Treatment[] =>
  trainedIn(frame).filter((treatment) => !comparedIn(frame).includes(treatment))

export const armOf = ({ plain, noise, penalty }: Frame, treatment: Treatment): NetFrame =>
  treatment === 'plain' ? plain : treatment === 'noise' ? noise : (penalty ?? noise)

/** From here on noise is larger than the gap between the moons. */
const LARGE = 0.5

function headingOf({ frame, config }: View): string {
  const gain = frame.noise.accuracy[0] - frame.plain.accuracy[0]
  if (config.sigma === 0) return 'Without noise the twins are one net.'
  const isDone = frame.epoch === EPOCHS
  if (gain > 0)
    return isDone
      ? 'Even this much noise makes fewer errors here.'
      : 'So far even this much noise makes fewer errors.'
  if (!isDone) return 'So far the noise does not help.'
  if (gain === 0) return 'Here noise makes neither fewer errors nor more.'
  return config.sigma >= LARGE ? 'Too much noise erases the boundary.' : 'Here the noise does not help.'
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'A little noise in training smooths the boundary.',
  holds: ({ frame, config }) =>
    config.revealed &&
    config.third === 'none' &&
    config.sigma < LARGE &&
    frame.noise.accuracy[0] > frame.plain.accuracy[0],
  otherwise: (shown) => {
    const { frame, config } = shown
    if (frame.linear !== undefined) return 'For a linear model, noise is a ridge penalty.'
    if (frame.penalty !== undefined) return 'Noise, and a penalty on slope in its place.'
    if (!config.revealed) return 'How much noise should training add?'
    return headingOf(shown)
  },
}

function linearText({ copies, ridge }: NonNullable<Frame['linear']>): string {
  const text = ([a, b]: readonly [number, number]): string => `${formatFixed(a, 3)} and ${formatFixed(b, 3)}`
  const fitted = copies[copies.length - 1].weights
  return `A linear model fitted to ${formatFixed(COPIES[COPIES.length - 1], 0)} noisy copies of every point has the weights ${text(fitted)}. Ridge regression on the points alone has ${text(ridge.weights)}.`
}

/** What is to be seen, before anybody says how well it works. */
function setUpText({ frame, config }: View): string {
  if (config.sigma === 0)
    return 'Without noise both nets are one and the same. Drag the small circle to add noise.'
  const instead =
    frame.penalty === undefined
      ? `At every visit one of them sees each point moved by a fresh random step, ${sigmaText(config.sigma)}; the other never does.`
      : 'One sees each point moved by a fresh random step at every visit; the other pays for its slope instead.'
  return `Two nets start from the same weights and take the same points. ${instead}`
}

function seedsText({ config, summary }: View): string {
  if (config.sigma === 0 || summary === undefined || summary.compared < 4 || summary.nearest === 0) return ''
  const { wins, compared, nearest } = summary
  const of = compared < SEEDS ? `the first ${compared}` : `${compared}`
  return ` In ${wins} of ${of} seeds, σ = ${nearest} makes fewer errors than no noise.`
}

export function describe(shown: View): string {
  const { frame, config } = shown
  if (frame.linear !== undefined) return linearText(frame.linear)
  if (!config.revealed) return setUpText(shown)
  const when = frame.epoch < EPOCHS ? `So far, epoch ${frame.epoch}` : 'This seed'
  const plain = accuracyText(frame.plain)
  if (config.sigma === 0) return `${when}: without noise, ${plain} of fresh points are right.`
  const third =
    frame.penalty === undefined ? '' : `, and ${accuracyText(frame.penalty)} with the penalty instead`
  return `${when}: ${accuracyText(frame.noise)} of fresh points are right with noise in training, ${plain} without${third}.${seedsText(shown)}`
}

/** What the many runs say of a guess. */
export function verdict(summary: Ensemble | undefined, guess: number | undefined): string {
  if (summary === undefined) return 'The nets are being trained.'
  const { errors, best, arrived, wanted } = summary
  if (arrived < wanted) return `${arrived} of ${wanted} nets trained so far.`
  const at = (sigma: number): string => sayPercent(errorAt(errors, sigma), 1)
  const truth = `Fewest at σ = ${best}: ${at(best)}; without noise ${at(0)}.`
  return guess === undefined ? truth : `${truth} Your ${formatFixed(guess, 2)}: ${at(guess)}.`
}

export function values({ frame, summary }: View): Record<string, string> {
  const now = { plain: accuracyText(frame.plain), noise: accuracyText(frame.noise) }
  if (summary === undefined || summary.arrived < summary.wanted) return now
  const { errors, best, wins, compared } = summary
  const at = (sigma: number): string => formatPercent(errorAt(errors, sigma) / 100, 2)
  return {
    ...now,
    wins: `${wins} of ${compared}`,
    best: String(best),
    errorsBest: at(best),
    errorsPlain: at(0),
    errorsMost: at(SIGMAS[SIGMAS.length - 1]),
  }
}

/** Measured losses between two rows of the table. */
const ROW_STEP = 5

function lossTable(frame: Frame): PanelTable {
  const arms = trainedIn(frame)
  const rows = [...frame.plain.trainLoss.keys()]
  return {
    title: 'Loss while the nets train',
    columns: ['epoch', ...arms.flatMap((name) => [`${NAMES[name]}, fresh`, `${NAMES[name]}, training`])],
    rows: rows
      .filter((at) => at % ROW_STEP === 0 || at === rows.length - 1)
      .map((at) => [
        LOSS_EVERY * at,
        ...arms.flatMap((name) => [armOf(frame, name).testLoss[at], armOf(frame, name).trainLoss[at]]),
      ]),
  }
}

const pointsTable = ({ points, labels, wrong }: Frame): PanelTable => ({
  title: 'Training points',
  columns: ['x₁', 'x₂', 'class', 'label'],
  rows: Array.from(labels, (label, i) => [
    points[2 * i],
    points[2 * i + 1],
    label + 1,
    wrong[i] === 1 ? 'wrong' : 'right',
  ]),
})

const linearTable = ({ copies, ridge }: NonNullable<Frame['linear']>): PanelTable => ({
  title: 'Weights of the linear model',
  columns: ['noisy copies', 'w₁', 'w₂'],
  rows: [...copies.map(({ weights }, i) => [COPIES[i], ...weights]), ['ridge', ...ridge.weights]],
})

/** The answer stands in no table before it has been guessed. */
export function table({ frame, config, summary }: View): readonly PanelTable[] {
  const arms = trainedIn(frame)
  return [
    frame.linear === undefined ? pointsTable(frame) : linearTable(frame.linear),
    lossTable(frame),
    {
      title: 'Accuracy when the test points are noisy',
      columns: ['test noise', ...arms.map((name) => NAMES[name])],
      rows: TEST_NOISES.map((noise, i) => [noise, ...arms.map((name) => armOf(frame, name).accuracy[i])]),
    },
    ...(summary === undefined || !config.revealed
      ? []
      : [
          {
            title: `Errors over σ, in %: median and quartiles of ${SEEDS} seeds`,
            columns: ['σ', 'median', 'lower quartile', 'upper quartile'],
            rows: SIGMAS.map((sigma, i) => [
              sigma,
              summary.errors.middle[i],
              summary.errors.low[i],
              summary.errors.high[i],
            ]),
          },
        ]),
  ]
}
