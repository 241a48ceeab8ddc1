import { expect } from 'vitest'
import type { Net } from '../../../src/core/nets'

/** Expects the gradients that stand ready in each net to be those of the negative of what `value` gives, by differences. */
export function expectClimbs(nets: object, value: () => number, tolerance: number): void {
  value()
  const all: Net[] = Object.values(nets)
  for (const net of all) {
    const [weights, gradients] = [Float64Array.from(net.parameters()), net.gradients()]
    const at = (i: number, h: number): number => {
      net.setParameters(weights.with(i, weights[i] + h))
      return value()
    }
    // What nets hand over is float32: a step must be long, and may cross a corner of a unit.
    const h = 2 ** -11
    let worst = 0
    for (let i = 0; i < weights.length; i++) {
      worst = Math.max(worst, Math.abs(gradients[i] + (at(i, h) - at(i, -h)) / (2 * h)))
    }
    net.setParameters(weights)
    const largest = Math.max(...gradients.map(Math.abs))
    expect(largest).toBeGreaterThan(1e-2)
    expect(worst / largest).toBeLessThan(tolerance)
  }
}
