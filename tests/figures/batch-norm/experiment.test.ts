import { describe, expect, it } from 'vitest'
import { comparePairs, median } from '../../../src/core/statistics'
import { ATTACK_SEEDS, configs, RATES, summarise } from '../../../src/figures/batch-norm/ensemble'
import { type Frame, type NetFrame, run } from '../../../src/figures/batch-norm/experiment'
import { underAttack } from '../../../src/figures/batch-norm/experiment/attack'
import { createLayered, receiverOf } from '../../../src/figures/batch-norm/experiment/layered'
import { NETS, type NetName } from '../../../src/figures/batch-norm/names'
import { type Config, FRAMES, params, STEPS, UNITS } from '../../../src/figures/batch-norm/params'
import { BINS, REACH, shapeOf } from '../../../src/figures/batch-norm/shapes'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults: Config = defaultsOf(params)
const seeds = Array.from({ length: 10 }, (_, seed) => seed)

function frameAt(change: Partial<Config>, at = Infinity): Frame {
  const step = reader(run({ ...defaults, ...change })).advanceTo(at)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

const accuracies = (frames: readonly Frame[], name: NetName): number[] =>
  frames.map(({ nets }) => nets[name].accuracy)

describe('normalised layers learn at rates that break others, ten paired seeds', () => {
  const atOne = seeds.map((seed) => frameAt({ rate: 1, seed }))

  it('at rate 1: at least 90 % with normalisation, at most 30 % without, in 10 of 10', () => {
    expect(Math.min(...accuracies(atOne, 'normalised'))).toBeGreaterThanOrEqual(0.9)
    expect(Math.max(...accuracies(atOne, 'plain'))).toBeLessThanOrEqual(0.3)
  })

  it('and not because their inputs hold still: made to shift ten times as far, they learn as well', () => {
    for (const { nets } of atOne) expect(nets.shifted.drift).toBeGreaterThan(5 * nets.normalised.drift)
    expect(Math.min(...accuracies(atOne, 'shifted'))).toBeGreaterThanOrEqual(0.9)
    const { estimate } = comparePairs(accuracies(atOne, 'normalised'), accuracies(atOne, 'shifted'))
    expect(Math.abs(estimate)).toBeLessThanOrEqual(0.03)
  })

  it('at rate 0.3 shifting costs no more than 3 points either', () => {
    const frames = seeds.map((seed) => frameAt({ rate: 0.3, seed }))
    const { estimate } = comparePairs(accuracies(frames, 'normalised'), accuracies(frames, 'shifted'))
    expect(Math.abs(estimate)).toBeLessThanOrEqual(0.03)
  })

  it('at rate 0.1 the plain net learns too, 85 % in the median seed, and less than the normalised one', () => {
    const frames = seeds.map((seed) => frameAt({ rate: 0.1, seed }))
    expect(median(accuracies(frames, 'plain'))).toBeGreaterThanOrEqual(0.85)
    const { estimate } = comparePairs(accuracies(frames, 'normalised'), accuracies(frames, 'plain'))
    expect(estimate).toBeGreaterThanOrEqual(0.01)
  })
})

describe('under attack', () => {
  it('normalised nets of three layers keep 8 points less, mean of ten paired seeds, though they read whole digits better', () => {
    const pairs = seeds.map(underAttack)
    const attacked = comparePairs(
      pairs.map(({ plain }) => plain.attacked),
      pairs.map(({ normalised }) => normalised.attacked),
    )
    expect(attacked.estimate).toBeGreaterThanOrEqual(0.08)
    expect(attacked.wins).toBeGreaterThanOrEqual(9)
    const clean = comparePairs(
      pairs.map(({ normalised }) => normalised.clean),
      pairs.map(({ plain }) => plain.clean),
    )
    expect(clean.estimate).toBeGreaterThan(0)
  })
})

describe('a learning rate at which numbers run away', () => {
  it('is told with step and layer, and leaves the last finite picture', () => {
    const { nets, step } = frameAt({ rate: 3, seed: 0 })
    expect(step).toBe(STEPS)
    expect(nets.plain.stopped?.step).toBeGreaterThan(1)
    expect(nets.plain.stopped?.layer).toBeLessThanOrEqual(6)
    expect(nets.plain.shapes.some((share) => share > 0)).toBe(true)
    expect(Number.isFinite(nets.plain.drift)).toBe(true)
    expect(nets.normalised.stopped).toBeUndefined()
  })
})

describe('training', () => {
  it('starts all three from the same weights, and asks them before the first step', () => {
    const weightsOf = (name: NetName): number[] => {
      const net = createLayered({
        name,
        depth: 1,
        optimizer: sgd({ learningRate: 0.1 }),
        random: stream(4),
      })
      return Array.from(net.parameters().subarray(0, 64 * UNITS))
    }
    expect(weightsOf('normalised')).toEqual(weightsOf('plain'))
    expect(weightsOf('shifted')).toEqual(weightsOf('plain'))
    const { nets } = frameAt({}, 0)
    expect(nets.plain).toMatchObject({ losses: [], drift: 0, stopped: undefined })
  })

  it('looks at what the ReLU of each hidden layer is given', () => {
    expect(NETS.map((name) => receiverOf(name, 1))).toEqual([2, 4, 6])
  })

  it('shows an earlier moment as it was', () => {
    const early = frameAt({ seed: 5 }, 7)
    frameAt({ seed: 5 })
    expect(frameAt({ seed: 5 }, 7)).toEqual(early)
    expect(early.nets.normalised.losses).toHaveLength(7)
  })

  it('gives every layer a shape', () => {
    const count = ({ shapes }: NetFrame): number => shapes.length
    expect(count(frameAt({ depth: 3 }, 1).nets.shifted)).toBe(3 * BINS)
    expect(frameAt({}).nets.plain.losses).toHaveLength(FRAMES)
  })
})

describe('a shape', () => {
  it('counts shares, what lies beyond in the outermost bins, and nothing that is no number', () => {
    const shape = shapeOf([0.01, 0.01, 100, Number.NaN])
    expect(shape[BINS / 2]).toBe(128)
    expect(shape[BINS - 1]).toBe(64)
    expect(shape.reduce((sum, share) => sum + share, 0)).toBe(192)
    expect(shapeOf([-REACH - 1, -Infinity])[0]).toBe(255)
  })
})

describe('the many runs', () => {
  it('try every rate under every seed, whatever rate is shown, and the attacks after them', () => {
    const all = configs(defaults)
    expect(configs({ ...defaults, rate: 0.02, seed: 9 })).toEqual(all)
    expect(all.slice(0, RATES.length).map(({ rate }) => rate)).toEqual(RATES)
    expect(all.filter(({ trial }) => trial === 'attack')).toHaveLength(ATTACK_SEEDS)
  })

  it('say nothing where none has come, and the mean where some have', () => {
    expect(summarise([undefined]).curves.plain.mean.every(Number.isNaN)).toBe(true)
    const [first] = configs(defaults)
    const frame = frameAt(first)
    const { curves, arrived } = summarise([frame])
    expect(arrived).toBe(1)
    expect(curves.normalised.mean[0]).toBe(frame.nets.normalised.accuracy)
  })
})
