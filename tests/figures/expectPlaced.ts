import { expect } from 'vitest'

/**
 * Expects that the figure’s plots hold so many paths at least, and that no path has lost its place: a picture that never
 * came holds no NaN either.
 */
export function expectPlaced(container: Element, atLeast: number): void {
  expect(container.querySelectorAll('.plot-box path').length).toBeGreaterThanOrEqual(atLeast)
  for (const path of container.querySelectorAll('path')) expect(path.getAttribute('d')).not.toContain('NaN')
}
