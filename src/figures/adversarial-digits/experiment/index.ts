import { type Attacked, answers, distances, lossGradient, type Model } from '../../../core/attacks'
import { softmax } from '../../../core/elementary'
import { stream } from '../../../core/random'
import { ballAttacks, nearestAttacks } from './attacks'
import { type Curves, curvesOf } from './curves'
import { placeDrawing } from './drawing'
import { isBallAttack } from '../names'
import { type Config, EPOCHS, params, PARTS } from '../params'
import { type Study, studyOf } from './study'

export { params }

export interface Frame {
  /** Epochs trained so far; at 0 the net has not learned anything. */
  epoch: number
  /** Accuracy on all test digits, untouched. */
  accuracy: number
  /** The digit as it was and as the attack left it, 64 pixels from 0 to 1. */
  clean: Float32Array
  changed: Float32Array
  /** The right class; −1 for a drawing. */
  label: number
  /** The class the attack tries to leave: the label, or the answer to a drawing. */
  target: number
  /** Probabilities of the ten classes before and after. */
  before: Float32Array
  after: Float32Array
  /** Sizes of the change. */
  largest: number
  length: number
  /** Forward and backward passes the attack took. */
  queries: number
  gradients: number
  /** Whether the gradient at the digit is exactly zero. */
  silent: boolean
  /** What was done to a drawing, or why it was not taken. */
  note: string | undefined
  /** Ten test digits to pick from, one for each class, and their numbers. */
  samples: { digit: number; pixels: Float32Array }[]
  curves: Curves
  /** The same net's curves without the mask, where there is a mask. */
  unmasked: Curves | undefined
}

/** Trains the digit net epoch by epoch, then measures its accuracy against every attack part by part. */
export function* run(config: Config): Generator<() => Frame, void> {
  const study = studyOf(config.seed)
  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    study.reach(epoch)
    yield () => frameOf(study, config, epoch, 0)
  }
  for (let part = 1; part <= PARTS; part += 1) {
    study.partsUpTo(part, config.masking)
    yield () => frameOf(study, config, EPOCHS, part)
  }
}

function frameOf(study: Study, config: Config, epoch: number, parts: number): Frame {
  const accuracy = study.accuracyAfter(epoch)
  const curves = curvesOf(study.partsUpTo(parts, config.masking))
  const unmasked = config.masking ? curvesOf(study.partsUpTo(parts, false)) : undefined
  const net = study.netAfter(epoch, config.masking)
  const { clean, label, note } = attackedDigit(study, config)
  const target = label < 0 ? answers(net, clean)[0] : label
  const { x, queries, gradients } = attackOne(net, clean, target, config)
  return {
    epoch,
    accuracy,
    clean,
    changed: Float32Array.from(x),
    label,
    target,
    before: probabilities(net, clean),
    after: probabilities(net, x),
    largest: distances(clean, x, 64, 'linf')[0],
    length: distances(clean, x, 64, 'l2')[0],
    queries,
    gradients,
    silent: Array.from(lossGradient(net, Float64Array.from(clean), [target])).every((slope) => slope === 0),
    note,
    samples: samplesOf(study),
    curves,
    unmasked,
  }
}

interface Subject {
  clean: Float32Array
  label: number
  note: string | undefined
}

function attackedDigit({ test }: Study, { source, drawn, digit }: Config): Subject {
  const drawing = source === 'drawn' ? placeDrawing(drawn) : undefined
  if (drawing !== undefined && 'pixels' in drawing) {
    return { clean: drawing.pixels, label: -1, note: drawing.note }
  }
  const clean = test.inputs.slice(digit * 64, (digit + 1) * 64)
  return { clean, label: test.labels[digit], note: drawing?.refused }
}

function attackOne(net: Model, clean: Float32Array, target: number, config: Config): Attacked {
  const { attack, epsilon, confidence, seed } = config
  if (isBallAttack(attack)) {
    const random = stream(seed).fork('attack').fork('digit')
    return ballAttacks[attack](net, clean, [target], { epsilon, random })
  }
  return nearestAttacks[attack](net, clean, [target], { confidence })
}

const probabilities = (net: Model, x: ArrayLike<number>): Float32Array =>
  softmax(net.forward(Float64Array.from(x)), net.outputs)

function samplesOf({ test }: Study): Frame['samples'] {
  return Array.from({ length: 10 }, (_, label) => {
    const digit = test.labels.indexOf(label)
    return { digit, pixels: test.inputs.slice(digit * 64, (digit + 1) * 64) }
  })
}
