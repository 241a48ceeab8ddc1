import { changes, cutout, cutoutBox } from '../../../core/augmentations'
import { pgd } from '../../../core/attacks'
import { type Labelled, pick } from '../../../core/datasets'
import { smoothedTargets } from '../../../core/losses/labelSmoothing'
import type { Net } from '../../../core/nets'
import { type Stream, stream } from '../../../core/random'
import { smote } from '../../../core/resampling'
import { createDigitNet } from '../../../core/training'
import type { Procedure } from '../names'
import type { Config } from '../params'
import { HOLE, mapped, noisy } from './data'

const UNITS = 64
const BATCH = 32
const EPOCHS = 30
const LEARNING_RATE = 4e-3
const DROPPED = 0.5
const SMOOTHED = 0.2
const NOISE = 0.2
/** The attack of adversarial training, weaker than the one tested with. */
const ATTACK_STEPS = 2
export const BALL = { epsilon: 0.1, box: { lo: 0, hi: 1 } } as const

export interface Lesson {
  uses: ReadonlySet<Procedure>
  net: Config['net']
  seed: number
  data: Labelled
}

function join(
  data: Labelled,
  invented: readonly (readonly [label: number, points: Float64Array])[],
): Labelled {
  const more = invented.map(([label, points]) => new Uint8Array(points.length / data.features).fill(label))
  const labels = Uint8Array.from([data.labels, ...more].flatMap((some) => [...some]))
  const inputs = new Float32Array(labels.length * data.features)
  let next = 0
  for (const values of [data.inputs, ...invented.map(([, points]) => points)]) {
    inputs.set(values, next)
    next += values.length
  }
  return { ...data, count: labels.length, inputs, labels }
}

/** Every kind brought to the number of the commonest by SMOTE. */
function balanced(data: Labelled, random: Stream): Labelled {
  const kinds = Array.from({ length: data.classes }, (_, kind) =>
    [...data.labels.keys()].filter((row) => data.labels[row] === kind),
  )
  const most = Math.max(...kinds.map((rows) => rows.length))
  return join(
    data,
    kinds.flatMap((rows, kind) => {
      if (rows.length < 2 || rows.length === most) return []
      const { features } = data
      const { points } = smote(pick(data, rows).inputs, most - rows.length, { features }, random.fork(kind))
      return [[kind, points] as const]
    }),
  )
}

/** What training sees of its digits in one epoch. */
function changed(data: Labelled, uses: ReadonlySet<Procedure>, random: Stream): Labelled {
  const [forShifts, forHoles] = [random.fork('shifts'), random.fork('cutout')]
  let now = data
  if (uses.has('shifts')) now = mapped(now, (picture) => changes.shift(picture, forShifts))
  if (uses.has('cutout')) now = mapped(now, (picture) => cutout(picture, cutoutBox(picture, HOLE, forHoles)))
  return uses.has('noise') ? noisy(now, NOISE, random.fork('noise')) : now
}

/** The rows of a table with `width` values each. */
function rowsOf(table: Float32Array, rows: Uint32Array, width: number): Float32Array {
  const some = new Float32Array(rows.length * width)
  rows.forEach((row, i) => some.set(table.subarray(row * width, (row + 1) * width), i * width))
  return some
}

/**
 * Trains a net by the procedures of the lesson, yielding after every epoch. Nets of one seed start from the same
 * weights; those of as many digits take the same batches. A batch that is not full is left out.
 */
export function* taught({ uses, net: kind, seed, data: given }: Lesson): Generator<void, Net> {
  const draws = stream(seed)
  const data = uses.has('smote') ? balanced(given, draws.fork('smote')) : given
  const targets = smoothedTargets(data.labels, data.classes, uses.has('smoothing') ? SMOOTHED : 0)
  const net = createDigitNet({
    hidden: kind === 'linear' ? [] : [UNITS],
    batchNorm: uses.has('batchNorm'),
    ...(uses.has('dropout') ? { dropout: DROPPED } : {}),
    learningRate: LEARNING_RATE,
    batch: 2 * BATCH,
    random: draws.fork('init'),
  })
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const random = draws.fork('changes').fork(epoch)
    const { inputs } = changed(data, uses, random)
    const order = draws.fork('order').fork(epoch).permutation(data.count)
    for (let from = 0; from + BATCH <= order.length; from += BATCH) {
      const rows = order.subarray(from, from + BATCH)
      if (uses.has('adversarial')) {
        const attacked = pgd(
          net,
          rowsOf(inputs, rows, data.features),
          Uint8Array.from(rows, (row) => data.labels[row]),
          {
            ...BALL,
            steps: ATTACK_STEPS,
            random: random.fork('attack').fork(from),
          },
        )
        net.train(attacked.x, rowsOf(targets, rows, data.classes))
      } else net.train(inputs, targets, rows)
    }
    yield
  }
  return net
}
