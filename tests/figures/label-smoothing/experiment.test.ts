import { describe, expect, it } from 'vitest'
import { comparePairs, mean } from '../../../src/core/statistics'
import { clustersOf } from '../../../src/figures/label-smoothing/experiment/clusters'
import { digitsOf } from '../../../src/figures/label-smoothing/experiment/data'
import { type Frame, run } from '../../../src/figures/label-smoothing/experiment'
import { EPOCHS, params, STUDENT_EPOCHS } from '../../../src/figures/label-smoothing/params'
import { createStudent } from '../../../src/figures/label-smoothing/experiment/student'
import {
  EPSILONS,
  studentOf,
  summarise,
  configs as configsOf,
  TRIED,
} from '../../../src/figures/label-smoothing/ensemble'
import { Teacher, type TeacherFrame } from '../../../src/figures/label-smoothing/experiment/teacher'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'
import { expectSaid } from '../../article/chapter'

const SEEDS = 10
const DIGITS = [3, 8, 9] as const
const defaults = defaultsOf(params)

interface Trained extends TeacherFrame {
  student: number
}

/** Nets at their last epoch, one a seed; with the students of those that are compared. */
function trained(
  data: 'clean' | 'overlapping',
  epsilon: number,
  { taught = false, seeds = SEEDS } = {},
): Trained[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const teacher = new Teacher({ data, wrongShare: 0, seed }, epsilon, 'all')
    teacher.reach(EPOCHS)
    const student = taught ? createStudent(teacher, seed).notes(STUDENT_EPOCHS) : []
    return { ...teacher.at(EPOCHS, [...DIGITS]), student: student.at(-1) ?? Number.NaN }
  })
}

const pick = (nets: readonly Trained[], read: (net: Trained) => number): number[] => nets.map(read)
const errors = (nets: readonly Trained[]): number[] => pick(nets, (net) => net.calibrationError)

describe('on clean digits, ten paired seeds', () => {
  const [hard, little, more] = [
    trained('clean', 0, { taught: true }),
    trained('clean', 0.1, { taught: true }),
    trained('clean', 0.2),
  ]

  it('smoothing does not cost accuracy: at ε = 0.2 the mean is at least as high', () => {
    const gain = comparePairs(
      pick(more, (net) => net.accuracy),
      pick(hard, (net) => net.accuracy),
    )
    expect(gain.estimate).toBeGreaterThanOrEqual(0)
    expect(gain.wins).toBeGreaterThanOrEqual(7)
  })

  it('smoothing makes the net less honest: ε = 0.2 adds 10 points of calibration error', () => {
    const loss = comparePairs(errors(more), errors(hard))
    expect(loss.estimate).toBeGreaterThanOrEqual(0.1)
    expect(loss.wins).toBe(SEEDS)
  })

  it('the mean confidence falls with ε in every seed', () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      expect(hard[seed].meanConfidence).toBeGreaterThan(little[seed].meanConfidence)
      expect(little[seed].meanConfidence).toBeGreaterThan(more[seed].meanConfidence)
    }
  })

  it('a student of the smoothed net (ε = 0.1) loses at least 2 points', () => {
    const loss = comparePairs(
      pick(little, (net) => net.student),
      pick(hard, (net) => net.student),
    )
    expect(loss.estimate).toBeLessThanOrEqual(-0.02)
    expect(loss.losses).toBeGreaterThanOrEqual(8)
  })

  it('clusters are tighter in the plane of the templates', () => {
    const change = comparePairs(
      pick(more, (net) => net.clusters.scatter),
      pick(hard, (net) => net.clusters.scatter),
    )
    expect(change.estimate).toBeLessThanOrEqual(-0.05)
    expect(change.losses).toBeGreaterThanOrEqual(9)
  })
})

describe('on overlapping digits, where the net was too sure, ten paired seeds', () => {
  const [hard, little, much] = [0, 0.05, 0.3].map((epsilon) => trained('overlapping', epsilon))

  it('a little smoothing takes 8 points off the calibration error', () => {
    expect(pick(hard, (net) => net.meanConfidence - net.accuracy).every((excess) => excess > 0)).toBe(true)
    const gain = comparePairs(errors(hard), errors(little))
    expect(gain.estimate).toBeGreaterThanOrEqual(0.08)
    expect(gain.wins).toBe(SEEDS)
  })

  it('too much gives it back: ε = 0.3 is worse than ε = 0.05 in at least 8 seeds', () => {
    expect(comparePairs(errors(much), errors(little)).wins).toBeGreaterThanOrEqual(8)
  })

  it('lowers the error at first and raises it again, as the prose says', () => {
    const six = [hard.slice(0, 6), little.slice(0, 6), trained('overlapping', 0.2, { seeds: 6 })]
    const [atFirst, least, again] = six.map((nets) => mean(errors(nets)))
    expect(least).toBeLessThan(atFirst - 0.05)
    expect(again).toBeGreaterThan(least + 0.05)
    expectSaid('04-loss-function', 'a little smoothing lowers that error and more raises it again')
  })

  it('accuracy falls', () => {
    expect(mean(pick(little, (net) => net.accuracy))).toBeLessThan(mean(pick(hard, (net) => net.accuracy)))
  })
})

describe('the plane through three templates', () => {
  const unit = (at: number): Float64Array => Float64Array.from({ length: 4 }, (_, i) => (i === at ? 1 : 0))

  it('keeps distances in the plane and drops what stands upright on it', () => {
    const rows = Float32Array.of(1, 0, 0, 7, 0, 1, 0, -3, 0, 0, 1, 0)
    const { places, scatter } = clustersOf(rows, [unit(0), unit(1), unit(2)], Uint8Array.of(0, 1, 2))
    const between = (a: number, b: number): number =>
      Math.hypot(places[2 * a] - places[2 * b], places[2 * a + 1] - places[2 * b + 1])
    expect(scatter).toBeCloseTo(0, 10)
    expect(between(0, 1)).toBeCloseTo(between(1, 2), 5)
    expect(between(0, 1)).toBeCloseTo(between(0, 2), 5)
    expect(places[3]).toBeCloseTo(places[1], 5)
    expect(places[2]).toBeGreaterThan(places[0])
  })

  it('has mean square distance 1 from the common mean', () => {
    const rows = Float32Array.from({ length: 40 }, (_, i) => (i * i * 0.37) % 5)
    const { places } = clustersOf(
      rows,
      [unit(0), unit(1), unit(2)],
      Uint8Array.from({ length: 10 }, (_, i) => i % 3),
    )
    expect(places.reduce((sum, value) => sum + value * value, 0) / 10).toBeCloseTo(1, 5)
  })
})

describe('the run', () => {
  const frames = reader(run({ ...defaults, epsilon: 0.1, seed: 5 }))
  const at = (index: number): Frame => {
    const step = frames.advanceTo(index)
    if (step === undefined) throw new Error('no frame')
    return step.frame
  }

  it('starts the twins from the same weights, ends with students, and says the target', () => {
    const first = at(0)
    expect(first.smooth).toEqual(first.hard)
    expect(at(EPOCHS - 1)).toMatchObject({ epoch: EPOCHS - 1, studentEpoch: 0, hard: { student: [] } })
    const last = at(EPOCHS)
    expect(last.studentEpoch).toBe(STUDENT_EPOCHS)
    expect(last.hard.trainLosses).toHaveLength(EPOCHS + 1)
    expect(last.hard.testLosses.at(-1)).toBeCloseTo(last.hard.negativeLogLikelihood, 6)
    expect(last.smooth.student).toHaveLength(STUDENT_EPOCHS + 1)
    expect(last.smooth.accuracies).toHaveLength(EPOCHS + 1)
    expect(last.target.gap).toBeCloseTo(4.511, 3)
    expect(studentOf(last.hard)).toBeGreaterThan(0.5)
  })

  it('shows an earlier epoch of a net and goes on unmoved', () => {
    const data = { data: 'overlapping', wrongShare: 10, seed: 4 } as const
    const straight = new Teacher(data, 0.2, 'others')
    straight.reach(6)
    const wandering = new Teacher(data, 0.2, 'others')
    wandering.reach(3)
    const early = wandering.at(3, [0, 2, 6])
    wandering.at(1, [0, 2, 6])
    wandering.reach(6)
    expect(wandering.at(6, [0, 2, 6])).toEqual(straight.at(6, [0, 2, 6]))
    expect(straight.at(3, [0, 2, 6])).toEqual(early)
  })

  it('mislabels only what it trains on, and blurs both in the overlapping kind', () => {
    const clean = digitsOf({ data: 'clean', wrongShare: 0, seed: 2 })
    const wrong = digitsOf({ data: 'clean', wrongShare: 10, seed: 2 })
    expect(wrong.test).toEqual(clean.test)
    expect(wrong.train.labels.filter((label, i) => label !== clean.train.labels[i])).toHaveLength(120)
    const overlapping = digitsOf({ data: 'overlapping', wrongShare: 0, seed: 2 })
    expect(overlapping.train.count).toBe(600)
    expect(overlapping.test.labels).toEqual(clean.test.labels)
    expect(Math.min(...overlapping.test.inputs)).toBeLessThan(-0.5)
  })
})

describe('the many runs', () => {
  it('are counted in pairs at the smoothing nearest to the one set', () => {
    const configs = configsOf({ ...defaults, epsilon: 0.12 })
    expect(configs.slice(0, EPSILONS.length).map(({ epsilon }) => epsilon)).toEqual(EPSILONS)
    const few = configs.slice(0, 2).map((config) => {
      const step = reader(run(config)).advanceTo(Infinity)
      if (step === undefined) throw new Error('no frame')
      return step.frame
    })
    const ensemble = summarise([...few, undefined], { ...defaults, epsilon: 0.12 })
    expect(ensemble).toMatchObject({ arrived: 2, wanted: 3, compared: 1, nearest: 0.1, wins: { error: 0 } })
    expect(ensemble.error.middle[0]).toBe(few[0].hard.calibrationError)
    expect(ensemble.error.middle[1]).toBe(few[0].smooth.calibrationError)
    expect(ensemble.error.middle[TRIED.length - 1]).toBeNaN()
    expect(summarise([undefined], defaults)).toMatchObject({ arrived: 0, compared: 0 })
  })
})
