import { describe, expect, it } from 'vitest'
import { GAMES, lossOf } from '../../../src/core/gans'
import { mean, variance } from '../../../src/core/statistics'
import { numbers } from '../nets/expectGradient'

const real = numbers('real', 5)
const made = numbers('made', 7)

/** Central differences of a loss in each of its answers. */
const differences = (answers: readonly number[], loss: (answers: readonly number[]) => number): number[] =>
  answers.map((answer, i) => {
    const at = (step: number): number => loss(answers.with(i, answer + step))
    return (at(1e-6) - at(-1e-6)) / 2e-6
  })

function expectNear(found: ArrayLike<number>, wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length)
  wanted.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 8))
}

describe.each(GAMES)('the losses of the %s game', (game) => {
  const loss = lossOf(game)

  it('have the slopes they give', () => {
    const termwise = (slope: (answer: number) => number) => made.map(slope)
    const slopesOf = (term: (answer: number) => number) =>
      made.map((answer) => differences([answer], ([at]) => term(at))[0])
    expectNear(termwise(loss.realSlope), slopesOf(loss.realTerm))
    expectNear(termwise(loss.madeSlope), slopesOf(loss.madeTerm))
    const apart = mean(made) - mean(real)
    expectNear(
      made.map((answer) => loss.pull(answer, apart) / made.length),
      differences(made, (answers) => loss.generator(real, answers)),
    )
  })

  it('stay finite for answers however sure', () => {
    for (const answer of [-1e4, 1e4]) {
      const found = [
        loss.realTerm(answer),
        loss.madeTerm(answer),
        loss.generator([0], [answer]),
        loss.realSlope(answer),
        loss.madeSlope(answer),
        loss.pull(answer, answer),
      ]
      expect(found.every(Number.isFinite)).toBe(true)
    }
  })
})

it('the non-saturating terms are log 2 where the discriminator cannot tell', () => {
  const { realTerm, madeTerm, generator } = lossOf('nonSaturating')
  for (const value of [realTerm(0), madeTerm(0), generator([0], [0, 0])])
    expect(value).toBeCloseTo(Math.LN2, 14)
})

it('the regression target is the variance on real points and the square between the two means', () => {
  const spread = (variance(real) * (real.length - 1)) / real.length
  const wanted = spread + (mean(real) - mean(made)) ** 2
  expect(lossOf('regression').generator(real, made)).toBeCloseTo(wanted, 12)
})
