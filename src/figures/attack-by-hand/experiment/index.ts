import { answers, distances, type Model, randomSearch } from '../../../core/attacks'
import { twoMoons } from '../../../core/datasets'
import { dense, glorot, tanh } from '../../../core/layers'
import { softmaxCrossEntropy } from '../../../core/losses'
import { createNet, type Net } from '../../../core/nets'
import { adam } from '../../../core/optimizers'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { accuracy, TrainedRun, trainEpoch } from '../../../core/training'
import { exp } from '../../../core/elementary'
import type { Point } from '../../../params/declare'
import { type Way, wayOf } from './attacks'
import { placeGuess } from '../circle'
import type { AttackName } from '../names'
import { type Config, EPOCHS, FIELD, params } from '../params'

export { params }

const COUNT = 200
const BATCH = 25
/** Points looked at by random search. */
const TRIES = 200
const GRID = { columns: 100, rows: 84 } as const

export interface Guess {
  x: number
  y: number
  /** Probability of the first answer there. */
  probability: number
  changed: boolean
  /** Length of the change. */
  l2: number
}

export interface Frame {
  epoch: number
  /** Training points, x and y in turn, and their classes. */
  data: Float32Array
  labels: Uint8Array
  /** Share of them answered rightly. */
  accuracy: number
  /** Probability of class 1 over the plane, x fastest. */
  field: { values: Float32Array; columns: number; rows: number }
  point: Point
  /** What the net answers at the point, and with which probability. */
  answer: number
  probability: number
  guess: Guess
  ways: Record<AttackName, Way>
  /** Random points of the circle, x and y in turn, and whether the answer is another there. */
  tries: { at: Float32Array; changed: Uint8Array; share: number }
}

/** The net of a seed's moons; the last ones are kept, since no attack changes them. */
const trained = memo(1, ({ seed: of, noise }: { seed: number; noise: number }) => {
  const seed = stream(of)
  const data = twoMoons(COUNT, noise, seed.fork('data'))
  const run = new TrainedRun({
    net: createNet({
      input: 2,
      layers: [dense(16, { weights: glorot }), tanh(), dense(16, { weights: glorot }), tanh(), dense(2)],
      loss: softmaxCrossEntropy(),
      optimizer: adam({ learningRate: 0.02 }),
      batch: COUNT,
      random: seed.fork('init'),
    }),
    train: (net, epoch) =>
      trainEpoch(net, {
        inputs: data.inputs,
        targets: data.labels,
        order: seed.fork('order').fork(epoch).permutation(COUNT),
        batch: BATCH,
      }),
    note: (net) => accuracy(net, data),
  })
  return { data, run }
})

/** Trains a 2-16-16-2 net on two moons, a frame an epoch, and attacks the point at every stage. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { data, run: training } = trained({ seed: config.seed, noise: config.noise })
  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    training.reach(epoch)
    yield () => {
      const net = training.at(epoch)
      return {
        epoch,
        data: data.inputs,
        labels: data.labels,
        accuracy: training.notes(epoch)[epoch],
        field: fieldOf(net),
        ...attackPoint(net, config),
      }
    }
  }
}

/** Probability of `answer` at a point. */
function probabilityAt(model: Model, at: Float64Array, answer: number): number {
  const logits = model.forward(at)
  return 1 / (1 + exp(logits[1 - answer] - logits[answer]))
}

/** The middles of the first and the last of so many cells. */
function middles([from, to]: readonly [number, number], cells: number): [number, number] {
  const half = (to - from) / cells / 2
  return [from + half, to - half]
}

function fieldOf(net: Net): Frame['field'] {
  const logits = net.field({ x: middles(FIELD.x, GRID.columns), y: middles(FIELD.y, GRID.rows), ...GRID })
  const values = Float32Array.from({ length: GRID.columns * GRID.rows }, (_, i) => {
    return 1 / (1 + exp(logits[2 * i] - logits[2 * i + 1]))
  })
  return { values, ...GRID }
}

function attackPoint(
  net: Net,
  config: Config,
): Omit<Frame, 'epoch' | 'data' | 'labels' | 'accuracy' | 'field'> {
  const point = config.point[0] ?? params.point.default[0]
  const at = Float64Array.from(point)
  const answer = answers(net, at)[0]
  const random = stream(config.seed).fork('attack')
  const { epsilon, steps, restarts } = config
  const settings = { epsilon, steps, restarts, random: random.fork('pgd') }
  const way = (name: AttackName): Way => wayOf(name, net, at, answer, settings)
  return {
    point,
    answer,
    probability: probabilityAt(net, at, answer),
    guess: guessOf(net, config, point, answer),
    ways: {
      fgsm: way('fgsm'),
      bim: way('bim'),
      mim: way('mim'),
      pgd: way('pgd'),
      deepFool: way('deepFool'),
      carliniWagner: way('carliniWagner'),
    },
    tries: triesOf(net, at, answer, epsilon, config.seed),
  }
}

function guessOf(net: Model, { guess, epsilon }: Config, point: Point, answer: number): Guess {
  const [x, y] = placeGuess(guess, point, epsilon)
  const at = Float64Array.of(x, y)
  return {
    x,
    y,
    probability: probabilityAt(net, at, answer),
    changed: answers(net, at)[0] !== answer,
    l2: distances(point, [x, y], 2, 'l2')[0],
  }
}

function triesOf(
  net: Model,
  at: Float64Array,
  answer: number,
  epsilon: number,
  seed: number,
): Frame['tries'] {
  const looked: number[] = []
  const random = stream(seed).fork('tries')
  const watch = (rows: Float64Array): void => void looked.push(rows[0], rows[1])
  randomSearch(net, at, [answer], { epsilon, draw: 'ball', tries: TRIES, random, watch })
  // The first point watched is the one under attack.
  const places = Float64Array.from(looked.slice(2))
  const changed = answers(net, places).map((other) => (other === answer ? 0 : 1))
  const hits = changed.reduce((sum, one) => sum + one, 0)
  return { at: Float32Array.from(places), changed, share: hits / TRIES }
}
