import type { Stream } from '../random'
import type { Box } from './attack'
import type { Batch } from './batches'

/** Puts every row somewhere within `reach` of where it was in every coordinate, and in the box. */
export function startAnywhere({ clean, x }: Batch, random: Stream, reach: number, { lo, hi }: Box): void {
  const offsets = random.fillUniform(new Float64Array(x.length), -reach, reach)
  for (let i = 0; i < x.length; i++) x[i] = Math.min(Math.max(clean[i] + offsets[i], lo), hi)
}
