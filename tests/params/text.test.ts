import { expect, it } from 'vitest'
import { params } from '../../src/figures/huber-vs-mse/params'
import { defaultsOf } from '../../src/params/config'
import { settingsText } from '../../src/params/text'

it('sets symbols equal to numbers and says words in words', () => {
  expect(settingsText(params, defaultsOf(params))).toBe(
    'δ = 1.345 σ̂ · Share of outliers: 10 % · Make them leverage points: off · Show Tukey’s biweight: off · ' +
      'Tukey starts from: least median of squares · η = 0.3 · Points: none · Seed: 4',
  )
  expect(settingsText(params, { ...defaultsOf(params), points: [[1, 2]] })).toContain('Points: 1 entry')
})
