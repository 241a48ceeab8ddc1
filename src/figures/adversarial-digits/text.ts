import { say } from '../../charts/number'
import { percent } from '../../charts/percent'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { answerOf } from './answers'
import type { Frame } from './experiment'
import type { Curves } from './experiment/curves'
import { type BallAttack, isBallAttack, NAMES } from './names'
import { type Config, EPOCHS, MEASURED } from './params'

interface Said {
  frame: Frame
  config: Config
}

/** The measured accuracy at an ε, between its neighbours on the grid by a straight line. */
export function accuracyAt({ epsilons }: Curves, accuracies: readonly number[], epsilon: number): number {
  const above = epsilons.findIndex((measured) => measured >= epsilon - 1e-9)
  if (above <= 0) return accuracies[0]
  const share = (epsilon - epsilons[above - 1]) / (epsilons[above] - epsilons[above - 1])
  return (1 - share) * accuracies[above - 1] + share * accuracies[above]
}

/** Up to this ε the digits still read as what they are at 8 × 8: dirty, but a person names them. */
const READABLE = 0.15

/** How long a change may be, in l2, and still leave the digit readable: as much as ε = 0.15 in every pixel. */
const READABLE_LENGTH = READABLE * 8

const isFlipped = ({ frame: { before, after, label } }: Said): boolean => {
  const was = answerOf(before)
  return was !== answerOf(after) && (label < 0 || was === label)
}

export const claim: Claim<Config, Frame, undefined> = {
  text: 'You still read the digit; the net no longer does.',
  holds: (view) =>
    view.frame.epoch > 0 &&
    isFlipped(view) &&
    view.frame.largest <= (isBallAttack(view.config.attack) ? READABLE + 1e-6 : 1) &&
    view.frame.length <= READABLE_LENGTH + 1e-6,
  otherwise: (view) => {
    const { epoch, before, label } = view.frame
    if (epoch === 0) return 'An untrained net reads nothing yet.'
    const was = answerOf(before)
    if (label >= 0 && was !== label) return 'The net misreads this digit before anyone touches it.'
    if (isFlipped(view)) return 'The net is fooled, but by now the change is plain to see.'
    if (view.config.masking) return 'The mask hides the gradient from the attack, not the digit’s weak spots.'
    return view.config.attack === 'random'
      ? 'Random changes of this size leave the answer alone.'
      : 'A change this small does not flip the answer.'
  },
}

function digitSentence({ frame, config }: Said): string {
  const { before, after, label, largest, length, silent } = frame
  const [was, is] = [answerOf(before), answerOf(after)]
  const name = NAMES[config.attack]
  if (label >= 0 && was !== label) return `This is a ${label}; the net answers ${was}.`
  if (silent && was === is && isBallAttack(config.attack) && config.attack !== 'random')
    return `The gradient at this ${was} is exactly zero, so ${name} has nothing to follow.`
  const size = isBallAttack(config.attack)
    ? `No pixel changed by more than ${largest.toFixed(3)}`
    : `The change has length ${length.toFixed(2)}`
  return was === is
    ? `${size} (${name}), and the net still answers ${was}.`
    : `${size} (${name}), and the net takes this ${was} for a ${is}.`
}

function curveSentence({ frame, config }: Said): string {
  const { curves, unmasked } = frame
  const so = curves.digits < MEASURED ? ' so far' : ''
  if (!isBallAttack(config.attack)) {
    const distance = curves.meanDistance[config.attack]
    if (Number.isNaN(distance)) return ''
    return ` Over ${curves.nearestDigits} test digits${so} the mean length needed is ${distance.toFixed(2)}.`
  }
  const under = accuracyAt(curves, curves.ball[config.attack], config.epsilon)
  if (Number.isNaN(under)) return ''
  if (unmasked !== undefined) {
    const plain = accuracyAt(unmasked, unmasked.ball[config.attack], config.epsilon)
    return ` Behind the mask accuracy under ${NAMES[config.attack]} reads ${percent(under, 1)}. Without it, it is ${percent(plain, 1)}: nothing became safer.`
  }
  return ` Of ${curves.digits} test digits${so}, ${percent(under, 1)} are still read right after this attack.`
}

/** What the figure shows now. */
export function describe(shown: Said): string {
  const { epoch, accuracy } = shown.frame
  if (epoch === 0) {
    return 'The net has not been trained yet: its answers are chance, and an attack on it shows nothing.'
  }
  const training =
    epoch < EPOCHS ? `So far, epoch ${epoch}: ${percent(accuracy, 1)} of the test digits are right. ` : ''
  return `${training}${digitSentence(shown)}${curveSentence(shown)}`
}

export function values({ frame, config }: Shown<Config, Frame>): Record<string, string> {
  // A mask changes what an attack sees, not what the net is worth.
  const curves = frame.unmasked ?? frame.curves
  // The prose tells what all digits showed; until then it keeps what it says.
  if (curves.digits < MEASURED) return {}
  const under = (attack: BallAttack): string =>
    percent(accuracyAt(curves, curves.ball[attack], config.epsilon), 1)
  return {
    accuracy: percent(frame.accuracy, 1),
    epsilon: say(config.epsilon),
    random: under('random'),
    fgsm: under('fgsm'),
    bim: under('bim'),
    deepFool: curves.meanDistance.deepFool.toFixed(2),
    carliniWagner: curves.meanDistance.carliniWagner.toFixed(2),
  }
}

const BALLS = ['random', 'fgsm', 'bim', 'mim', 'pgd', 'all'] as const
const NEAREST = ['random', 'deepFool', 'carliniWagner'] as const

export const table = ({ frame }: Shown<Config, Frame>): readonly PanelTable[] => {
  const { curves, before, after, clean, changed } = frame
  return [
    {
      title: 'The digit and the change, pixel by pixel',
      columns: ['pixel', 'digit', 'attacked'],
      rows: Array.from(clean, (ink, i) => [i, ink, changed[i]]),
    },
    {
      title: 'Accuracy against ε under every attack in the l∞ ball',
      columns: ['ε', 'random signs', 'FGSM', 'BIM', 'MIM', 'PGD', 'worst of all'],
      rows: curves.epsilons.map((epsilon, i) => [epsilon, ...BALLS.map((name) => curves.ball[name][i])]),
    },
    {
      title: 'Probabilities of the ten digits before and after the attack',
      columns: ['digit', 'before', 'after'],
      rows: Array.from(before, (probability, digit) => [digit, probability, after[digit]]),
    },
    {
      title: 'Share of digits whose nearest other answer is further away than a length',
      columns: ['length', 'random direction', 'DeepFool', 'Carlini–Wagner'],
      rows: curves.radii.map((radius, i) => [radius, ...NEAREST.map((name) => curves.nearest[name][i])]),
    },
  ]
}
