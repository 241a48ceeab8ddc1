import { describe, expect, it } from 'vitest'
import { measurements } from '../../scripts/measurements'
import { measured } from '../../src/article/measurements'
import certified from '../../src/article/measurements/certified.json'
import students from '../../src/article/measurements/students.json'
import { mean, standardDeviation } from '../../src/core/statistics'

const stored = { certified, students }
/** How many of the seeds are measured again. */
const AGAIN = 3

describe.each(Object.entries(stored))('the stored measurement of %s', (name, { command, seeds, values }) => {
  it('says how it was made, and sums up its seeds', () => {
    expect(command).toBe(`npm run measure -- ${name}`)
    expect(measurements[name].seeds).toBe(seeds)
    for (const { mean: centre, standardError, perSeed } of Object.values(values)) {
      expect(perSeed).toHaveLength(seeds)
      expect(centre).toBeCloseTo(mean(perSeed), 10)
      expect(standardError).toBeCloseTo(standardDeviation(perSeed) / Math.sqrt(seeds), 10)
    }
  })

  it('holds the same numbers when some of its seeds are measured again', () => {
    for (let seed = 0; seed < AGAIN; seed++) {
      const again = measurements[name].of(seed)
      for (const [part, { perSeed }] of Object.entries(values)) expect(again[part]).toBe(perSeed[seed])
    }
  })
})

it('gives the text words for all it says', () => {
  for (const text of Object.values(measured)) expect(text).toMatch(/^\d+( %)?$/)
})
