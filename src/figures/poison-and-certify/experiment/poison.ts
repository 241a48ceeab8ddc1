import { memo } from '../../../core/memo'
import { type Backdoor, poisonedWith, stamped } from '../../../core/poisoning'
import { stream } from '../../../core/random'
import { TrainedRun } from '../../../core/training'
import { type Config, PIXELS } from '../params'
import { answersOf, dataOf, netOf, plainRun, samplesOf, shareRight, train } from './nets'

/** How a poisoned net and its clean twin do, epoch by epoch up to now. */
export interface Poison {
  /** Digits that were poisoned, of all training digits. */
  count: number
  of: number
  /** Share of test digits that are right, untrained first. */
  plain: readonly number[]
  poisoned: readonly number[]
  /** Share of test digits of other classes that are called the target once they bear the mark. */
  success: readonly number[]
  /** What the poisoned net calls each sample as it is, and with the mark. */
  clean: Uint8Array
  marked: Uint8Array
  /** The samples with the mark, one after the other. */
  markedPixels: Float32Array
}

type Settings = Pick<Config, 'seed' | 'trigger' | 'target' | 'share'>

export function backdoorOf({ trigger, target }: Pick<Config, 'trigger' | 'target'>): Backdoor {
  const mark = new Uint8Array(PIXELS)
  for (const pixel of trigger) mark[pixel] = 1
  return { trigger: mark, target }
}

interface Noted {
  right: number
  success: number
}

/** The net trained on poisoned digits. */
const poisonedRun = memo(1, ({ seed, trigger, target, share }: Settings) => {
  const { train: clean, test } = dataOf(seed)
  const backdoor = backdoorOf({ trigger, target })
  const { data, poisoned } = poisonedWith(clean, backdoor, share / 100, stream(seed).fork('poison'))
  const marked = stamped(test.inputs, backdoor.trigger)
  const note = (net: Parameters<typeof answersOf>[0]): Noted => {
    const answers = answersOf(net, marked)
    let [others, fallen] = [0, 0]
    test.labels.forEach((label, i) => {
      if (label === target) return
      others += 1
      if (answers[i] === target) fallen += 1
    })
    return { right: shareRight(answersOf(net, test.inputs), test.labels), success: fallen / others }
  }
  const run = new TrainedRun<Noted>({
    net: netOf(seed),
    train: (net, epoch) => train(net, data, { seed, epoch }),
    note,
  })
  return { run, count: poisoned.length, of: data.count }
})

/** Trains both twins up to an epoch, the same batches to both. */
export function poisonAt({ seed, trigger, target, share }: Settings, epoch: number): Poison {
  const { run, count, of } = poisonedRun({ seed, trigger, target, share })
  const net = run.at(epoch)
  const samples = samplesOf(seed)
  const markedPixels = stamped(samples.inputs, backdoorOf({ trigger, target }).trigger)
  const notes = run.notes(epoch)
  return {
    count,
    of,
    plain: plainRun(seed).notes(epoch),
    poisoned: notes.map(({ right }) => right),
    success: notes.map(({ success }) => success),
    clean: answersOf(net, samples.inputs),
    marked: answersOf(net, markedPixels),
    markedPixels,
  }
}
