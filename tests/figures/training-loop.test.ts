import { describe, expect, it } from 'vitest'
import type { Config } from '../../src/experiments'
import { type Frame, run } from '../../src/figures/training-loop/experiment'
import { BATCH, DECAY, EPSILON, params, SMOOTHING, STEPS } from '../../src/figures/training-loop/params'
import { reader } from '../../src/runtime/advance'
import { defaultsOf } from '../../src/runtime/config'

const at = (change: Partial<Config<'training-loop'>>, index: number): Frame => {
  const step = reader(run({ ...defaultsOf(params), ...change })).toward(index)
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

describe('noise can be stopped at four places', () => {
  const open = stagesOf(at({}, 0))

  it.each([
    ['noisyInputs', 0],
    ['attackedInputs', 1],
    ['smoothLabels', 2],
    ['weightDecay', 3],
  ] as const)(
    '%s changes the numbers of its own stage and all behind it, and none before',
    (valve, place) => {
      const closed = stagesOf(at({ [valve]: true }, 0))
      expect(closed.slice(0, place)).toEqual(open.slice(0, place))
      for (let stage = place; stage < closed.length; stage++) expect(closed[stage]).not.toEqual(open[stage])
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
    const hidden = [0, 1, 2].map((h) => Math.tanh(weights[h] * x + weights[3 + h] * y + weights[6 + h]))
    return [0, 1].map((z) => hidden.reduce((sum, h, i) => sum + h * weights[9 + 2 * i + z], weights[15 + z]))
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

describe('the run', () => {
  it('opens with the wrong label in the batch, and has exactly one among its twelve', () => {
    const { points, rows } = at({}, 0)
    expect(points.filter(({ wrong }) => wrong)).toHaveLength(1)
    expect(rows.some((row) => points[row].wrong)).toBe(true)
  })

  it('takes every point once an epoch, and goes on with the weights it ended with', () => {
    const frames = [0, 1, 2, 3].map((index) => at({}, index))
    const epoch = frames.slice(0, 3).flatMap(({ rows }) => rows)
    expect(epoch.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i))
    for (const index of [1, 2, 3]) expect(frames[index].before).toEqual(frames[index - 1].after)
  })

  it('lowers the loss of whole epochs in 10 of 10 seeds, in as many steps as it says', () => {
    for (let seed = 0; seed < 10; seed++) {
      const { course } = at({ seed }, Infinity)
      const epoch = (from: number) => (course[from] + course[from + 1] + course[from + 2]) / 3
      expect(course).toHaveLength(STEPS)
      expect(epoch(STEPS - 3)).toBeLessThan(epoch(0))
    }
  })

  it('gives the same frames for the same settings, whole and small enough to be sent', () => {
    const change = { seed: 9, noisyInputs: true, attackedInputs: true }
    expect(at(change, 20)).toEqual(structuredClone(at(change, 20)))
    expect(at({ ...change, seed: 10 }, 20)).not.toEqual(at(change, 20))
    expect(JSON.stringify(at(change, STEPS - 1)).length).toBeLessThan(100_000)
  })

  it('stays finite at the largest learning rate with all valves closed', () => {
    const all = { noisyInputs: true, attackedInputs: true, smoothLabels: true, weightDecay: true }
    for (const valves of [{}, all]) {
      const { after, course } = at({ ...valves, learningRate: 2 }, Infinity)
      expect([...after, ...course].every(Number.isFinite)).toBe(true)
    }
  })
})
