/** Takes each step of a page's start by itself: one that fails is told to developers and stops no other. */
export function takeSteps(steps: readonly (() => void)[]): void {
  for (const step of steps) {
    try {
      step()
    } catch (error) {
      reportError(error)
    }
  }
}
