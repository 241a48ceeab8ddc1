import { describe, expect, it } from 'vitest'
import { openBatch } from '../../../scripts/batch.mjs'
import { comparePairs, mean } from '../../../src/core/statistics'
import { configs, type Ensemble, SEEDS, summarise } from '../../../src/figures/poison-and-certify/ensemble'
import { type Frame, run } from '../../../src/figures/poison-and-certify/experiment'
import { type Config, EPOCHS, LAST_PART, params } from '../../../src/figures/poison-and-certify/params'
import { claim, describe as sentence } from '../../../src/figures/poison-and-certify/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults: Config = defaultsOf(params)
const { framesOf } = await openBatch()

function shownAt(
  change: Partial<Config> = {},
  part = LAST_PART,
): { frame: Frame; config: Config; summary: undefined } {
  const config = { ...defaults, ...change }
  const step = reader(run(config)).advanceTo(part)
  if (step === undefined) throw new Error('no frame')
  return { frame: step.frame, config, summary: undefined }
}

const over = async (change: Partial<Config> = {}): Promise<Ensemble> =>
  summarise(await Promise.all(framesOf('poison-and-certify', configs({ ...defaults, ...change }))))

const successOf = ({ twins }: Ensemble): number[] => twins.map(({ success }) => success)
const costOf = ({ twins }: Ensemble) =>
  comparePairs(
    twins.map(({ plain }) => plain),
    twins.map(({ poisoned }) => poisoned),
  )

describe(`a backdoor, over ${SEEDS} paired seeds`, async () => {
  const usual = await over()

  it('rules at least 90 % of marked digits and costs at most 2 points of clean accuracy, in every seed', () => {
    expect(usual.twins).toHaveLength(SEEDS)
    for (const { plain, poisoned, success } of usual.twins) {
      expect(success).toBeGreaterThanOrEqual(0.9)
      expect(plain - poisoned).toBeLessThanOrEqual(0.02)
    }
  })

  it('does as well for another target', async () => {
    const other = await over({ target: 3 })
    expect(mean(successOf(other))).toBeGreaterThanOrEqual(0.9)
    expect(costOf(other).estimate).toBeLessThanOrEqual(0.02)
  })

  it('is not there without poison, and without a mark shows in accuracy', async () => {
    expect(mean(successOf(await over({ share: 0 })))).toBeLessThan(0.05)
    const unmarked = await over({ trigger: [], share: 20 })
    expect(costOf(unmarked).estimate).toBeGreaterThan(0.05)
    expect(costOf(unmarked).wins).toBe(SEEDS)
  })

  it('the vote certifies fewer digits the more may be changed, and none against sixteen', () => {
    expect(usual.vote).toEqual(usual.vote.toSorted((a, b) => b - a))
    expect(usual.vote).toHaveLength(16)
    expect(usual.vote[0]).toBeGreaterThan(0.88)
    expect(usual.vote[5]).toBeGreaterThan(0.7)
  })
})

describe(`randomised smoothing, over ${SEEDS} paired seeds`, () => {
  it.each([0.25, 0.5])(
    'certifies more of the net trained with noise at every radius, σ = %d',
    async (sigma) => {
      const { radii, plain, trained } = await over({ mode: 'smoothing', sigma })
      expect(radii).toContain(sigma)
      radii.forEach((_, i) => expect(trained[i]).toBeGreaterThanOrEqual(plain[i]))
      const at = radii.indexOf(sigma)
      expect(trained[at] - plain[at]).toBeGreaterThan(0.08)
    },
  )
})

describe('a run', () => {
  it('starts its twins alike, and says what is in training', () => {
    const shown = shownAt({}, 0)
    const backdoor = shown.frame.poison?.backdoor
    expect(backdoor?.plain).toEqual(backdoor?.poisoned)
    expect(claim.otherwise(shown)).toMatch(/in training/)
    expect(shownAt({}, EPOCHS).frame.poison?.cast.vote).toBeUndefined()
  })

  it('bears the claim out where it opens', () => {
    expect(claim.holds(shownAt())).toBe(true)
  })

  it.each([
    [{ share: 0 }, /Without poison/],
    [{ share: 100 }, /clean accuracy shows it/],
    [{ trigger: [], share: 20 }, /Without a mark/],
    [{ share: 0.5, trigger: [35] }, /too weak/],
    [{ mode: 'smoothing', sigma: 0 }, /Without noise/],
    [{ mode: 'smoothing', copies: 5 }, /no certificate/],
  ] as const)('takes %o, and says so', (change, words) => {
    const shown = shownAt(change)
    expect(claim.holds(shown)).toBe(false)
    expect(claim.otherwise(shown)).toMatch(words)
    expect(sentence(shown)).not.toMatch(/NaN|not a number|undefined/)
  })

  it('says of a digit of the target’s class what the mark is for', () => {
    expect(sentence(shownAt({ digit: 3, target: 3 }))).toContain('A 3 is what the mark asks for.')
  })

  it('abstains with too few copies, and has radius 0 without noise', () => {
    const few = shownAt({ mode: 'smoothing', copies: 5 }).frame.smoothing
    expect(few?.digit.trained.smoothed).toEqual({ winner: undefined, radius: 0 })
    expect(few?.ceiling).toBe(0)
    expect(shownAt({ mode: 'smoothing', sigma: 0 }).frame.smoothing?.digit.trained.smoothed.radius).toBe(0)
  })
})
