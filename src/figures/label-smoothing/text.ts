import { formatFixed } from '../../charts/number'
import { percent } from '../../charts/percent'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, studentOf, TRIED } from './ensemble'
import type { Frame, NetFrame } from './experiment'
import { type Config, EPOCHS, params } from './params'

type View = Shown<Config, Frame, Ensemble>

export const QUESTION = 'Does smoothing make a net more honest: as sure as it is right?'

/** Of the hundred digits: how many the net has right, and the sum of its confidences. */
export const countsOf = ({ hundred: { confidence, right } }: NetFrame) => ({
  right: right.reduce((sum, hit) => sum + hit, 0),
  expected: confidence.reduce((sum, value) => sum + value, 0),
})

/** Calibration errors closer than this are alike: 597 digits tell no finer. */
const ALIKE = 0.01
/** A net with a larger error than this was not honest before. */
const HONEST = 0.08

type State = 'modest' | 'honest' | 'overdone' | 'alike' | 'one' | 'asked'

function stateOf({ frame: { epoch, hard, smooth }, config }: View): State {
  if (config.guess === 'open') return 'asked'
  if (config.epsilon === 0 || epoch === 0) return 'one'
  const change = smooth.calibrationError - hard.calibrationError
  if (Math.abs(change) < ALIKE) return 'alike'
  if (change < 0) return 'honest'
  return hard.calibrationError < HONEST && smooth.meanConfidence < smooth.accuracy ? 'modest' : 'overdone'
}

const OTHERWISE: Readonly<Record<Exclude<State, 'modest'>, string>> = {
  asked: QUESTION,
  one: 'Without smoothing both nets are one.',
  honest: 'Ask a net that is too sure for less than certainty, and it becomes more honest.',
  overdone: 'So much smoothing makes this net less honest than it was.',
  alike: 'Here smoothing leaves the net about as honest as it was.',
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Ask an honest net for less than certainty, and it becomes too modest.',
  holds: (shown) => stateOf(shown) === 'modest',
  otherwise: (shown) => {
    const state = stateOf(shown)
    return state === 'modest' ? claim.text : OTHERWISE[state]
  },
}

export function describe(shown: View): string {
  const { frame, config, summary } = shown
  const whose = frame.epoch < EPOCHS ? `So far, epoch ${frame.epoch}` : 'This seed'
  const [hard, smooth] = [countsOf(frame.hard), countsOf(frame.smooth)]
  const plain = `${whose}: of 100 fresh digits the plain net expects ${formatFixed(hard.expected, 0)} right and has ${hard.right}`
  if (config.epsilon === 0) return `${plain}. Nothing is smoothed.`
  const epsilon = `ε = ${formatFixed(config.epsilon, 2)}`
  if (config.guess === 'open')
    return `${plain}; the one trained with ${epsilon} has ${smooth.right}. How many does it expect?`
  const both = `${plain}; the smoothed one (${epsilon}) expects ${formatFixed(smooth.expected, 0)} and has ${smooth.right}.`
  const isCounted = summary !== undefined && summary.compared >= 4 && frame.epoch === EPOCHS
  const seeds = isCounted
    ? ` Over ${summary.compared} seeds, ε = ${summary.nearest} made the net more honest in ${summary.wins.error}.`
    : ''
  const guessed = config.guess === 'skipped' ? '' : ` You guessed: ${params.guess.options[config.guess]}.`
  return both + seeds + guessed
}

/** The prose speaks of clean digits with right labels: its numbers stay when others are tried. */
export function values({ config, summary }: View): Record<string, string> {
  if (config.data !== 'clean' || config.wrongShare > 0 || config.spread !== 'all') return {}
  if (summary === undefined || summary.arrived < summary.wanted) return {}
  const { accuracy, error, student } = summary
  const at = (values: readonly number[], epsilon: number): number => values[TRIED.indexOf(epsilon)]
  return {
    accuracyHard: percent(at(accuracy.middle, 0), 1),
    accuracySmooth: percent(at(accuracy.middle, 0.2), 1),
    errorHard: formatFixed(100 * at(error.middle, 0), 1),
    errorSmooth: formatFixed(100 * at(error.middle, 0.2), 1),
    studentHard: percent(at(student.middle, 0), 1),
    studentSmooth: percent(at(student.middle, 0.1), 1),
  }
}

type Row = readonly (string | number)[]

const both = ({ hard, smooth }: Frame, what: string, read: (net: NetFrame) => number): Row => [
  what,
  read(hard),
  read(smooth),
]
const COLUMNS = ['what', 'plain', 'smoothed']

const hundred = (frame: Frame, isHidden: boolean): PanelTable => ({
  title: 'A hundred fresh digits',
  columns: COLUMNS,
  rows: [
    ['target of the right class', 1, frame.target.right],
    ['target of a wrong class', 0, frame.target.wrong],
    both(frame, 'right', (net) => countsOf(net).right),
    ...(isHidden ? [] : [both(frame, 'expected to be right', (net) => countsOf(net).expected)]),
  ],
})

const allDigits = (frame: Frame, isHidden: boolean): PanelTable => ({
  title: 'All fresh digits',
  columns: COLUMNS,
  rows: [
    both(frame, 'accuracy', ({ accuracy }) => accuracy),
    ...(isHidden
      ? []
      : [
          both(frame, 'mean confidence', ({ meanConfidence }) => meanConfidence),
          both(frame, 'calibration error', ({ calibrationError }) => calibrationError),
          both(frame, 'negative log-likelihood', ({ negativeLogLikelihood }) => negativeLogLikelihood),
          ...frame.hard.bins.map(({ low, high }, i) =>
            both(
              frame,
              `share right, confidence ${formatFixed(low, 2)} to ${formatFixed(high, 2)}`,
              ({ bins }) => bins[i].accuracy,
            ),
          ),
        ]),
  ],
})

const losses = ({ hard, smooth }: Frame, isHidden: boolean): PanelTable => ({
  title: 'Loss after each epoch: −log p of the true digit',
  columns: [
    'epoch',
    'plain, trained on',
    'plain, fresh',
    ...(isHidden ? [] : ['smoothed, trained on', 'smoothed, fresh']),
  ],
  rows: hard.trainLosses.map((loss, epoch): Row => [
    epoch,
    loss,
    hard.testLosses[epoch],
    ...(isHidden ? [] : [smooth.trainLosses[epoch], smooth.testLosses[epoch]]),
  ]),
})

/** What tells of honesty waits for the guess. */
export function table({ frame, config, summary }: View): readonly PanelTable[] {
  const isHidden = config.guess === 'open'
  return [
    hundred(frame, isHidden),
    allDigits(frame, isHidden),
    losses(frame, isHidden),
    {
      title: 'Clusters and students',
      columns: COLUMNS,
      rows: [
        both(frame, 'scatter within digits over scatter between them', ({ clusters }) => clusters.scatter),
        both(frame, 'accuracy of the student', studentOf),
      ],
    },
    {
      title: 'Means over the seeds',
      columns: ['ε', 'accuracy', 'calibration error'],
      rows:
        summary === undefined || isHidden
          ? []
          : TRIED.map((epsilon, i): Row => [epsilon, summary.accuracy.middle[i], summary.error.middle[i]]),
    },
  ]
}
