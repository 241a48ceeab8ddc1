import { type Labelled, pick, withWrongLabels } from '../../core/datasets'
import { splitDigits } from '../../core/datasets/digits'
import { dense, dropout, relu } from '../../core/layers'
import { softmaxCrossEntropy } from '../../core/losses'
import { createNet, type Net } from '../../core/nets'
import { adam } from '../../core/optimizers'
import { type Stream, stream } from '../../core/random'

const HIDDEN = [128, 64] as const
/** Training digits on which agreement with the given labels is measured. */
const ASKED = 300
const BATCH = 64

/** Accuracies of one net after each epoch, the untrained net first. */
export interface Course {
  /** On the 597 test digits, whose labels are right. */
  test: number[]
  /** On 300 training digits, by the labels it was given: the wrong ones count as right answers. */
  given: number[]
}

interface Pupil {
  net: Net
  course: Course
}

/** A 64-128-64-10 net with ReLU and dropout behind both hidden layers; first weights from the stream `init`. */
const createDropoutNet = (rate: number, seed: Stream): Net =>
  createNet({
    input: 64,
    layers: [dense(HIDDEN[0]), relu(), dropout(rate), dense(HIDDEN[1]), relu(), dropout(rate), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer: adam({ learningRate: 5e-3 }),
    batch: BATCH,
    random: seed.fork('init'),
  })

function accuracyOf(net: Net, { inputs, labels, classes, count }: Labelled): number {
  const logits = net.predict(inputs)
  let right = 0
  for (let row = 0; row < count; row++) {
    const [from, own] = [row * classes, row * classes + labels[row]]
    let beaten = false
    for (let at = from; at < from + classes; at++) if (at !== own && logits[at] >= logits[own]) beaten = true
    if (!beaten) right += 1
  }
  return right / count
}

/** Twin nets on digits with wrong labels, one without and one with dropout: same first weights, same batches. */
export class Twins {
  readonly plain: Pupil
  readonly thinned: Pupil
  private readonly seed: Stream
  private readonly train: Labelled
  private readonly asked: Labelled
  private readonly test: Labelled

  constructor(seed: number, wrongShare: number, rate: number) {
    this.seed = stream(seed)
    const { train, test } = splitDigits(this.seed.fork('split'))
    this.train = withWrongLabels(train, wrongShare, this.seed.fork('labels'))
    this.asked = pick(
      this.train,
      Array.from({ length: ASKED }, (_, i) => i),
    )
    this.test = test
    const pupil = (dropped: number): Pupil => ({
      net: createDropoutNet(dropped, this.seed),
      course: { test: [], given: [] },
    })
    this.plain = pupil(0)
    this.thinned = pupil(rate)
    for (const each of [this.plain, this.thinned]) this.note(each)
  }

  /** Trains both on to the end of an epoch, if that has not been done yet. */
  reach(epoch: number): void {
    for (let next = this.plain.course.test.length; next <= epoch; next += 1) {
      const order = this.seed.fork('order').fork(next).permutation(this.train.count)
      for (const pupil of [this.plain, this.thinned]) {
        // The last, smaller batch is left out.
        for (let from = 0; from + BATCH <= order.length; from += BATCH) {
          pupil.net.train(this.train.inputs, this.train.labels, order.subarray(from, from + BATCH))
        }
        this.note(pupil)
      }
    }
  }

  private note({ net, course }: Pupil): void {
    course.test.push(accuracyOf(net, this.test))
    course.given.push(accuracyOf(net, this.asked))
  }
}

let latest: { key: string; twins: Twins } | undefined

/** The twins of these settings; the last ones are kept, since a new block size leaves them as they are. */
export function twinsOf(seed: number, wrongLabels: number, rate: number): Twins {
  const key = `${seed} ${wrongLabels} ${rate}`
  if (latest?.key !== key) latest = { key, twins: new Twins(seed, wrongLabels / 100, rate) }
  return latest.twins
}
