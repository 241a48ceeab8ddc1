import { expect, test } from 'vitest'
import { mim, type Model } from '../../../src/core/attacks'
import { stream } from '../../../src/core/random'

/** Logits (−½·(x²/100 + y²), 0), with noise on every gradient: a long ravine seen through a haze. */
function ravine(seed: number): Model {
  const noise = stream(seed).fork('noise')
  let [x, y] = [0, 0]
  return {
    inputs: 2,
    outputs: 2,
    batch: 1,
    forward: (rows) => {
      ;[x, y] = rows
      return [-0.5 * (x * x * 0.01 + y * y), 0]
    },
    pullback: (v) => [v[0] * (-0.01 * x + noise.normal(0, 0.05)), v[0] * (-y + noise.normal(0, 0.05))],
  }
}

/** Mean cosine between one step and the next. */
function steadiness(seed: number, decay: number): number {
  const path: [number, number][] = []
  const watch = ([x, y]: Float64Array): void => void path.push([x, y])
  mim(ravine(seed), [6, 0.3], [1], { epsilon: 20, steps: 40, stepSize: 0.1, decay, watch })
  const steps = path.slice(1).map(([x, y], i) => [x - path[i][0], y - path[i][1]])
  const cosines = steps
    .slice(1)
    .map(([x, y], i) => (x * steps[i][0] + y * steps[i][1]) / (Math.hypot(x, y) * Math.hypot(...steps[i])))
  return cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length
}

test('in a noisy ravine MIM turns less from step to step than BIM, in at least 19 of 20 seeds', () => {
  const wins = Array.from({ length: 20 }, (_, seed) => steadiness(seed, 1) > steadiness(seed, 0))
  expect(wins.filter(Boolean).length).toBeGreaterThanOrEqual(19)
})
