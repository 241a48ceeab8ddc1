import { smoothedGap, smoothedPair } from '../../core/losses/labelSmoothing'
import type { ConfigOf } from '../../runtime/params'
import { EPOCHS, params, STUDENT_EPOCHS } from './params'
import { Student } from './student'
import { Teacher, type TeacherFrame } from './teacher'

export { params }

type Config = ConfigOf<typeof params>

export interface ArmFrame extends TeacherFrame {
  /** Test accuracy after each epoch so far, the start first: of the net, and of the student it teaches afterwards. */
  accuracies: readonly number[]
  student: readonly number[]
}

export interface Frame {
  /** Epochs the teachers and the students have been trained. */
  epoch: number
  studentEpoch: number
  hard: ArmFrame
  smooth: ArmFrame
  /** The smoothed target: probability of the right class and of each wrong one, and the lead it asks for. */
  target: { right: number; wrong: number; gap: number }
}

interface Pair {
  teacher: Teacher
  student: Student | undefined
}

/** The hard net does not change with ε; settings of the picture leave both as they are. */
const KEPT = 4
const pairs = new Map<string, Pair>()

function pairOf({ data, wrongShare, seed, spread }: Config, epsilon: number): Pair {
  const key = JSON.stringify([data, wrongShare, seed, epsilon, epsilon === 0 ? 'all' : spread])
  const pair = pairs.get(key) ?? {
    teacher: new Teacher({ data, wrongShare, seed }, epsilon, spread),
    student: undefined,
  }
  pairs.delete(key)
  pairs.set(key, pair)
  for (const oldest of [...pairs.keys()].slice(0, -KEPT)) pairs.delete(oldest)
  return pair
}

/** Trains the twins from the same weights on the same batches, then a student of each; a frame an epoch. */
export function* run(config: Config): Generator<() => Frame, void> {
  const twins = { hard: pairOf(config, 0), smooth: pairOf(config, config.epsilon) }
  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    for (const { teacher } of [twins.hard, twins.smooth]) teacher.reach(epoch)
    yield () => frameOf(twins, config, epoch, -1)
  }
  for (let epoch = 0; epoch <= STUDENT_EPOCHS; epoch += 1) {
    for (const pair of [twins.hard, twins.smooth]) {
      pair.student ??= new Student(pair.teacher, EPOCHS, config.seed)
      pair.student.reach(epoch)
    }
    if (epoch > 0) yield () => frameOf(twins, config, EPOCHS, epoch)
  }
}

function frameOf(
  twins: { hard: Pair; smooth: Pair },
  config: Config,
  epoch: number,
  studentEpoch: number,
): Frame {
  const three = threeOf(config.classes)
  const arm = ({ teacher, student }: Pair): ArmFrame => ({
    ...teacher.at(epoch, three),
    accuracies: teacher.accuraciesTo(epoch),
    student: student === undefined || studentEpoch < 0 ? [] : student.accuracies.slice(0, studentEpoch + 1),
  })
  const [right, wrong] = smoothedPair(10, config.epsilon, config.spread)
  return {
    epoch,
    studentEpoch: Math.max(0, studentEpoch),
    hard: arm(twins.hard),
    smooth: arm(twins.smooth),
    target: { right, wrong, gap: smoothedGap(10, config.epsilon, config.spread) },
  }
}

function threeOf(classes: Config['classes']): [number, number, number] {
  const [first, second, third] = Array.from(classes, Number)
  return [first, second, third]
}
