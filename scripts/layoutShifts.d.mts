export interface LayoutShiftSeen {
  /** As the browser counts it: the part of the window that moved, times how far. */
  readonly value: number
  readonly names: readonly string[]
}
declare global {
  interface Window {
    layoutShifts(): readonly LayoutShiftSeen[]
  }
}
export function watchLayoutShifts(): void
