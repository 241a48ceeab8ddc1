import { memo } from '../../../core/memo'
import type { TrainedRun } from '../../../core/training'
import { smoothedGap, smoothedPair } from '../../../core/losses/labelSmoothing'
import { type Config, EPOCHS, params, STUDENT_EPOCHS } from '../params'
import { createStudent } from './student'
import { Teacher, type TeacherFrame, type Three } from './teacher'

export { params }

export interface NetFrame extends TeacherFrame {
  /** Test accuracy after each epoch so far, the start first: of the net, and of the student it teaches afterwards. */
  accuracies: readonly number[]
  student: readonly number[]
  /** Mean −log p of the label after each epoch so far, the start first: of the digits trained on, of fresh ones. */
  trainLosses: readonly number[]
  testLosses: readonly number[]
}

export interface Frame {
  /** Epochs the teachers have been trained, and the students: these all at once, at the end. */
  epoch: number
  studentEpoch: number
  hard: NetFrame
  smooth: NetFrame
  /** The smoothed target: probability of the right class and of each wrong one, and the lead it asks for. */
  target: { right: number; wrong: number; gap: number }
}

/** A teacher and, once it is trained, its student. */
class Pair {
  readonly teacher: Teacher
  private readonly seed: number
  private taught: TrainedRun<number> | undefined

  constructor({ epsilon, spread, ...data }: PairConfig) {
    this.teacher = new Teacher(data, epsilon, spread)
    this.seed = data.seed
  }

  get student(): TrainedRun<number> {
    this.taught ??= createStudent(this.teacher, this.seed)
    return this.taught
  }
}

type PairConfig = Pick<Config, 'data' | 'wrongShare' | 'seed' | 'epsilon' | 'spread'>

/** The hard net does not change with ε; settings of the picture leave both as they are. */
const kept = memo(4, (config: PairConfig) => new Pair(config))

const pairOf = ({ data, wrongShare, seed, spread }: Config, epsilon: number): Pair =>
  kept({ data, wrongShare, seed, epsilon, spread: epsilon === 0 ? 'all' : spread })

/** Trains the twins from the same weights on the same batches; a frame an epoch, the last with a student of each. */
export function* run(config: Config): Generator<() => Frame, void> {
  const twins = { hard: pairOf(config, 0), smooth: pairOf(config, config.epsilon) }
  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    for (const { teacher } of [twins.hard, twins.smooth]) teacher.reach(epoch)
    yield () => frameOf(twins, config, epoch)
  }
}

function frameOf(twins: { hard: Pair; smooth: Pair }, config: Config, epoch: number): Frame {
  const three = threeOf(config.classes)
  const isTaught = epoch === EPOCHS
  const seen = (pair: Pair): NetFrame => {
    const progress = pair.teacher.progressTo(epoch)
    return {
      ...pair.teacher.at(epoch, three),
      accuracies: progress.map(({ accuracy }) => accuracy),
      student: isTaught ? pair.student.notes(STUDENT_EPOCHS) : [],
      trainLosses: progress.map(({ trainLoss }) => trainLoss),
      testLosses: progress.map(({ testLoss }) => testLoss),
    }
  }
  const [right, wrong] = smoothedPair(10, config.epsilon, config.spread)
  return {
    epoch,
    studentEpoch: isTaught ? STUDENT_EPOCHS : 0,
    hard: seen(twins.hard),
    smooth: seen(twins.smooth),
    target: { right, wrong, gap: smoothedGap(10, config.epsilon, config.spread) },
  }
}

function threeOf(classes: Config['classes']): Three {
  const [first, second, third] = Array.from(classes, Number)
  return [first, second, third]
}
