import type { Config } from '../../experiments'
import type { Curves } from './curves'
import type { Frame } from './experiment'
import { isBallAttack, NAMES } from './names'
import { EPOCHS } from './params'

interface Said {
  frame: Frame
  config: Config<'adversarial-digits'>
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`

/** The measured accuracy at an ε, between its neighbours on the grid by a straight line. */
export function accuracyAt({ epsilons }: Curves, accuracies: readonly number[], epsilon: number): number {
  const above = epsilons.findIndex((measured) => measured >= epsilon - 1e-9)
  if (above <= 0) return accuracies[0]
  const share = (epsilon - epsilons[above - 1]) / (epsilons[above] - epsilons[above - 1])
  return (1 - share) * accuracies[above - 1] + share * accuracies[above]
}

const answerOf = (probabilities: Float32Array): number => probabilities.indexOf(Math.max(...probabilities))

function digitSentence({ frame, config }: Said): string {
  const { before, after, label, largest, length, silent } = frame
  const [was, is] = [answerOf(before), answerOf(after)]
  const name = NAMES[config.attack]
  const sure = (probabilities: Float32Array, answer: number): string => percent(probabilities[answer])
  const size = isBallAttack(config.attack)
    ? `no pixel changed by more than ${largest.toFixed(3)}`
    : `a change of length ${length.toFixed(2)}`
  if (label >= 0 && was !== label)
    return `The net is wrong about this ${label} before anyone touches it: it answers ${was}.`
  if (silent && was === is && isBallAttack(config.attack) && config.attack !== 'random') {
    return `The gradient at this ${was} is exactly zero, so ${name} has nothing to follow: the answer stays ${was}.`
  }
  if (was === is)
    return `Under ${name}, ${size}, the net still answers ${was} (${sure(before, was)}, now ${sure(after, was)}).`
  return `Under ${name}, ${size}, the answer goes from ${was} (${sure(before, was)}) to ${is} (${sure(after, is)}).`
}

function curveSentence({ frame, config }: Said): string {
  const { curves, unmasked } = frame
  if (!isBallAttack(config.attack)) {
    const distance = curves.meanDistance[config.attack]
    if (Number.isNaN(distance)) return ''
    return ` Over ${curves.nearestDigits} test digits the mean length needed is ${distance.toFixed(2)}.`
  }
  const under = accuracyAt(curves, curves.ball[config.attack], config.epsilon)
  const all = accuracyAt(curves, curves.ball.all, config.epsilon)
  const random = accuracyAt(curves, curves.ball.random, config.epsilon)
  if (Number.isNaN(all)) return ''
  if (unmasked !== undefined) {
    const plain = accuracyAt(unmasked, unmasked.ball[config.attack], config.epsilon)
    return ` With logits × 200, ${percent(curves.silent)} of the gradients are exactly zero and accuracy under ${NAMES[config.attack]} reads ${percent(under)}, not ${percent(plain)}. No answer has changed: nothing became safer.`
  }
  return ` Of ${curves.digits} test digits ${percent(under)} stand this attack, ${percent(all)} stand every attack tried, ${percent(random)} random signs of the same size.`
}

/** What the figure shows now. */
export function says(shown: Said): string {
  const { epoch, accuracy } = shown.frame
  if (epoch === 0) {
    return 'The net has not been trained yet: its answers are chance, and an attack on it shows nothing.'
  }
  const training =
    epoch < EPOCHS ? `Epoch ${epoch}: ${percent(accuracy)} of the test digits right so far. ` : ''
  return `${training}${digitSentence(shown)}${curveSentence(shown)}`
}
