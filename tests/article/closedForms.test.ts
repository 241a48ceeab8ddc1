import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { log, normalCdf } from '../../src/core/elementary'

/** The chapter's text on one line, as numbers may stand at a line's end. */
const textOf = (chapter: string): string =>
  readFileSync(`src/article/${chapter}.mdx`, 'utf8').replaceAll(/\s+/g, ' ')

const percent = (share: number, decimals: number): string => `${(100 * share).toFixed(decimals)} %`

it('states accuracy against dimension as the law Φ(2 − ε√d) has it', () => {
  const worst = (d: number, decimals: number): string => percent(normalCdf(2 - 0.25 * Math.sqrt(d)), decimals)
  expect(textOf('02-architecture')).toContain(
    `With ε = 0.25 that is ${worst(2, 1)} in 2 dimensions, ${worst(128, 1)} in 128 and ${worst(512, 2)} in 512`,
  )
})

it('states the Rényi entropies of its example', () => {
  const shares = [0.7, 0.2, 0.1]
  const order = (alpha: number): string => {
    const sum = shares.reduce((total, p) => total + p ** alpha, 0)
    return (log(sum) / (1 - alpha)).toFixed(2)
  }
  const shannon = shares.reduce((total, p) => total - p * log(p), 0).toFixed(2)
  const least = (-log(0.7)).toFixed(2)
  expect(textOf('03-regularisation')).toContain(
    `${order(0.5)} at α = ½, ${shannon} in the limit 1, which is Shannon’s, ${order(2)} at 2 and ${least} at infinity`,
  )
})

it('states the bottleneck’s critical β of its table: the maximal correlation of a binary answer is known', () => {
  const chances = [0.02, 0.05, 0.1, 0.2, 0.8, 0.9, 0.95, 0.98]
  const variance = chances.reduce((total, p) => total + (p - 0.5) ** 2, 0) / chances.length
  expect(textOf('03-regularisation')).toContain(`$1/\\rho^2 = ${(0.25 / variance).toFixed(3)}$`)
})

it('states the ceiling of 128 candidates and the information between twenty pairs', () => {
  const information = (-10 * log(1 - 0.9 ** 2)).toFixed(1)
  expect(textOf('03-regularisation')).toMatch(
    new RegExp(`Of ${information} nats .* 128 candidates could certify ${log(128).toFixed(2)}`),
  )
})

it('states where the GANetic loss has its optima: (√3.985/6 · share of real)^(2/7)', () => {
  const optimum = (real: number): string => (((Math.sqrt(3.985) / 6) * real) ** (2 / 7)).toFixed(3)
  const text = textOf('04-loss-function')
  expect(text).toContain(`at $p = ${optimum(1)}$`)
  expect(text).toContain(`the best discriminator answers ${optimum(0.5)} instead of ½`)
})

it('states the lead that label smoothing asks for with ten classes', () => {
  expect(textOf('04-loss-function')).toContain(`${log(0.91 / 0.01).toFixed(2)} for ε = 0.1 and ten classes`)
})
