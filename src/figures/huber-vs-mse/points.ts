import type { Frame } from './experiment'
import type { LineFit } from './experiment/descent'

export const heightAt = ({ intercept, slope }: LineFit, x: number): number => intercept + slope * x

/** A point of unknown making that counts less than this for Huber is taken for a bad one. */
const DOUBTED = 0.5

/** The reader has brought all points: nobody knows which are honest. */
export const isOwn = ({ planted, honest, points }: Frame, placed: number): boolean =>
  placed > 0 && planted === 0 && honest.every(Boolean) && points.length === placed

/** Which points are bad: planted or moved away by hand; of the reader’s own, those that Huber’s fit doubts. */
export const badPoints = (frame: Frame, placed: number): boolean[] =>
  isOwn(frame, placed)
    ? frame.points.map((_, i) => (frame.weights[i] ?? 1) < DOUBTED)
    : frame.points.map((_, i) => !(frame.honest[i] ?? true))

/** The point that is spoken of: the bad one farthest to the left, where there is room beside it; else the last. */
export function chosenPoint({ points }: Frame, bad: readonly boolean[]): number {
  const xOf = (i: number): number => points[i]?.[0] ?? Infinity
  const candidates = [...bad.keys()].filter((i) => bad[i])
  return candidates.reduce((best, i) => (xOf(i) < xOf(best) ? i : best), candidates[0] ?? points.length - 1)
}
