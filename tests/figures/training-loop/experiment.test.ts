import { describe, expect, it } from 'vitest'
import type { Config } from '../../../src/experiments'
import { type Frame, run } from '../../../src/figures/training-loop/experiment'
import { configs, SEEDS, shareLeft, summarise, TRIED } from '../../../src/figures/training-loop/ensemble'
import {
  BATCH,
  DECAY,
  EPSILON,
  HIDDEN,
  MEASURED,
  params,
  POINTS,
  SMOOTHING,
  STEPS,
} from '../../../src/figures/training-loop/params'
import { PLACES } from '../../../src/figures/training-loop/places'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'

const at = (change: Partial<Config<'training-loop'>>, index: number): Frame => {
  const step = reader(run({ ...defaultsOf(params), ...change })).advanceTo(index)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

/** What each stage of the first step gives, in the order of the loop. */
const stagesOf = ({ shaken, inputs, hidden, logits, targets, losses, gradient, decay, after }: Frame) => [
  shaken,
  [inputs, hidden, logits],
  [targets, losses],
  [gradient, decay],
  after,
]

const ALL = { noisyInputs: true, attackedInputs: true, smoothLabels: true, weightDecay: true }

describe('noise can be stopped at four places', () => {
  const { left } = summarise(configs(defaultsOf(params)).map((config) => at(config, Infinity)))
  const of = (name: string) => left[TRIED.findIndex((tried) => tried.name === name)]

  it.each(TRIED.map(({ name }) => [name]))(
    'the filter at %s leaves less of what the wrong label does, on average and in three of four seeds',
    (name) => {
      expect(of(name)?.of).toBe(SEEDS)
      expect(of(name)?.high).toBeLessThan(1)
      expect(of(name)?.fewer).toBeGreaterThanOrEqual(0.75 * SEEDS)
    },
  )

  it('and all four leave less than half', () => {
    expect(of('all four')?.estimate).toBeLessThan(0.5)
    expect(of('all four')?.fewer).toBe(SEEDS)
  })
})

describe('each filter', () => {
  const open = stagesOf(at({}, 0))

  it.each([
    ['noisyInputs', 0],
    ['attackedInputs', 1],
    ['smoothLabels', 2],
    ['weightDecay', 3],
  ] as const)(
    '%s changes the numbers of its own stage and all behind it, and none before',
    (filter, place) => {
      const filtered = stagesOf(at({ [filter]: true }, 0))
      expect(filtered.slice(0, place)).toEqual(open.slice(0, place))
      for (let stage = place; stage < filtered.length; stage++)
        expect(filtered[stage]).not.toEqual(open[stage])
    },
  )

  it('the noise on the inputs is new at every step', () => {
    const moved = [0, 3].map((index) => {
      const [noisy, plain] = [at({ noisyInputs: true }, index), at({}, index)]
      return Array.from(noisy.shaken, (value, i) => value - plain.shaken[i])
    })
    expect(moved[0]).not.toEqual(moved[1])
  })

  it('the attack moves every coordinate by ε and raises the loss', () => {
    const [attacked, plain] = [at({ attackedInputs: true }, 0), at({}, 0)]
    attacked.inputs.forEach((value, i) => expect(Math.abs(value - plain.inputs[i])).toBeCloseTo(EPSILON, 6))
    expect(attacked.loss).toBeGreaterThan(plain.loss)
  })
})

describe('one step', () => {
  const forward = (weights: ArrayLike<number>, [x, y]: Float32Array): number[] => {
    const hidden = Array.from({ length: HIDDEN }, (_, h) =>
      Math.tanh(weights[h] * x + weights[HIDDEN + h] * y + weights[2 * HIDDEN + h]),
    )
    return [0, 1].map((z) =>
      hidden.reduce((sum, h, i) => sum + h * weights[3 * HIDDEN + 2 * i + z], weights[5 * HIDDEN + z]),
    )
  }
  /** The mean cross-entropy of the batch, in double precision. */
  const lossAt = (frame: Frame, weights: ArrayLike<number>): number => {
    let sum = 0
    for (let row = 0; row < BATCH; row++) {
      const z = forward(weights, frame.inputs.subarray(2 * row, 2 * row + 2))
      const scale = Math.log(Math.exp(z[0]) + Math.exp(z[1]))
      z.forEach((logit, j) => (sum += frame.targets[2 * row + j] * (scale - logit)))
    }
    return sum / BATCH
  }
  const frame = at({ smoothLabels: true, weightDecay: true, learningRate: 0.7 }, 5)

  it('has the loss that the net’s formula gives, as the mean over its examples', () => {
    expect(frame.loss).toBeCloseTo(lossAt(frame, frame.before), 5)
    expect(frame.losses.reduce((sum, loss) => sum + loss, 0) / BATCH).toBeCloseTo(frame.loss, 5)
  })

  it('has the gradient that central differences give', () => {
    frame.before.forEach((_, i) => {
      const nudged = (by: number) =>
        lossAt(
          frame,
          Float64Array.from(frame.before, (value, j) => value + (i === j ? by : 0)),
        )
      expect(frame.gradient[i]).toBeCloseTo((nudged(1e-5) - nudged(-1e-5)) / 2e-5, 4)
    })
  })

  it('moves each weight against gradient and decay, times the learning rate', () => {
    frame.after.forEach((weight, i) => {
      expect(frame.decay[i]).toBeCloseTo(DECAY * frame.before[i], 6)
      expect(weight).toBeCloseTo(frame.before[i] - 0.7 * (frame.gradient[i] + frame.decay[i]), 5)
    })
  })

  it('asks for the smoothed label, and gives probabilities that sum to 1', () => {
    for (let row = 0; row < BATCH; row++) {
      const { label } = frame.points[frame.rows[row]]
      expect(frame.targets[2 * row + label]).toBeCloseTo(1 - SMOOTHING / 2, 6)
      expect(frame.probabilities[2 * row] + frame.probabilities[2 * row + 1]).toBeCloseTo(1, 6)
    }
  })
})

describe('what is left of the wrong label', () => {
  it('is all of it where no filter is on, and changes at places that have one only', () => {
    const none = at({}, Infinity)
    expect(new Set(none.left).size).toBe(1)
    expect(shareLeft(none)).toBe(1)
    const { left } = at({ smoothLabels: true }, Infinity)
    expect(left.slice(0, 3)).toEqual(none.left.slice(0, 3))
    expect(left[3]).not.toBe(left[2])
    expect(left[4]).toBe(left[3])
    expect(left).toHaveLength(PLACES.length + 1)
  })

  it('follows the point that is dragged, with its label', () => {
    const moved = at({ wrongAt: [2, 1] }, 0)
    const wrong = moved.points.findIndex((point) => point.wrong)
    expect(moved.points[wrong]).toMatchObject({ x: 2, y: 1 })
    expect(moved.points[wrong].label).toBe(at({}, 0).points[wrong].label)
  })

  it('is what the two fields on show differ by, to a byte', () => {
    const { field, twinField, left } = at({ weightDecay: true }, Infinity)
    const gap = field.reduce((sum, byte, i) => sum + Math.abs(byte - twinField[i]), 0) / field.length / 255
    expect(gap).toBeCloseTo(left[PLACES.length], 2)
  })
})

describe('the run', () => {
  it('has exactly one wrong label, and takes every point once an epoch', () => {
    const frames = Array.from({ length: POINTS / BATCH }, (_, index) => at({}, index))
    expect(frames[0].points.filter(({ wrong }) => wrong)).toHaveLength(1)
    const epoch = frames.flatMap(({ rows }) => rows)
    expect(epoch.toSorted((a, b) => a - b)).toEqual(Array.from({ length: POINTS }, (_, i) => i))
  })

  it('goes on with the weights it ended with', () => {
    const frames = [0, 1, 2, 3].map((index) => at({}, index))
    for (const index of [1, 2, 3]) expect(frames[index].before).toEqual(frames[index - 1].after)
  })

  it('lowers the loss on fresh points where no label is wrong, in 10 of 10 seeds, and in most less where one is', () => {
    const ends = Array.from({ length: 10 }, (_, seed) => {
      const { bareLoss, twinLoss } = at({ seed }, Infinity)
      expect(bareLoss).toHaveLength(MEASURED.length)
      expect(twinLoss[MEASURED.length - 1]).toBeLessThan(twinLoss[0])
      return { bare: bareLoss[MEASURED.length - 1], twin: twinLoss[MEASURED.length - 1] }
    })
    expect(ends.filter(({ bare, twin }) => bare > twin).length).toBeGreaterThanOrEqual(8)
  })

  it('gives the same frames for the same settings, whole and small enough to be sent', () => {
    const change = { seed: 9, noisyInputs: true, attackedInputs: true }
    expect(at(change, 20)).toEqual(structuredClone(at(change, 20)))
    expect(at({ ...change, seed: 10 }, 20)).not.toEqual(at(change, 20))
    expect(JSON.stringify(at(change, STEPS - 1)).length).toBeLessThan(100_000)
  })

  it('stays finite at the largest learning rate, with all filters and none', () => {
    for (const filters of [{}, ALL]) {
      const { after, filteredLoss, left } = at({ ...filters, learningRate: 2 }, Infinity)
      expect([...after, ...filteredLoss, ...left].every(Number.isFinite)).toBe(true)
    }
  })
})
