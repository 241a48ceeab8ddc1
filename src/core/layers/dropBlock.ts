import { exp, log } from '../elementary'
import type { Stream } from '../random'

export interface BlockSize {
  /** Side of a square map, in cells. */
  readonly side: number
  /** Side of the squares that are dropped, in cells. */
  readonly block: number
}

/**
 * γ = (1 − keep) / block² · side² / (side − block + 1)², the probability that a block begins at one of the
 * (side − block + 1)² places where it fits. It would drop the share 1 − keep if blocks never overlapped; it never
 * exceeds 1 − keep. Throws unless 0 ≤ keep ≤ 1 and 1 ≤ block ≤ side. Ghiasi, Lin and Le (2018).
 */
export function dropBlockRate(size: BlockSize, keep: number): number {
  expectBlock('dropBlockRate', size)
  if (!(keep >= 0 && keep <= 1)) throw new RangeError(`dropBlockRate: keep ${keep} is not in [0, 1]`)
  const { side, block } = size
  const places = side - block + 1
  return ((1 - keep) * side * side) / (block * block * places * places)
}

/**
 * Cells of a map, 1 kept and 0 dropped, row by row: a block begins at each place where it fits with probability
 * `rate`. Places are tried row by row, one draw each. Throws unless 1 ≤ block ≤ side and 0 ≤ rate ≤ 1.
 */
export function dropBlockMask(size: BlockSize, rate: number, random: Stream): Uint8Array {
  expectBlock('dropBlockMask', size)
  expectRate('dropBlockMask', rate)
  const { side, block } = size
  const mask = new Uint8Array(side * side).fill(1)
  for (let y = 0; y + block <= side; y++) {
    for (let x = 0; x + block <= side; x++) {
      if (!random.bernoulli(rate)) continue
      for (let row = y; row < y + block; row++) mask.fill(0, row * side + x, row * side + x + block)
    }
  }
  return mask
}

/**
 * A ⊙ M · cells(M) / ones(M): maps with blocks dropped, each by a mask of its own, the rest scaled so that the sum
 * is kept on average. `maps` holds one side × side map after another; a new array of the same shape. Where every
 * cell is dropped all are 0. In use nothing is dropped. Throws where `maps` are not whole maps, and as
 * `dropBlockRate` does. Ghiasi, Lin and Le (2018).
 */
export function dropBlock(maps: Float32Array, size: BlockSize, keep: number, random: Stream): Float32Array {
  const rate = dropBlockRate(size, keep)
  const cells = size.side * size.side
  if (maps.length % cells) throw new RangeError(`dropBlock: ${maps.length} values in maps of ${cells}`)
  const masked = new Float32Array(maps.length)
  let kept = 0
  for (let from = 0; from < maps.length; from += cells) {
    const mask = dropBlockMask(size, rate, random)
    for (let i = 0; i < cells; i++) {
      kept += mask[i]
      masked[from + i] = maps[from + i] * mask[i]
    }
  }
  const scale = kept === 0 ? 0 : maps.length / kept
  for (let i = 0; i < masked.length; i++) masked[i] *= scale
  return masked
}

/**
 * The share of cells dropped on average, overlaps counted: the mean over the cells of 1 − (1 − rate)ⁿ, n being the
 * number of places from which a block covers the cell. Throws as `dropBlockMask` does.
 */
export function expectedDropShare(size: BlockSize, rate: number): number {
  expectBlock('expectedDropShare', size)
  expectRate('expectedDropShare', rate)
  const { side, block } = size
  const stays = log(1 - rate)
  const covering = Array.from(
    { length: side },
    (_, cell) => Math.min(cell, side - block) - Math.max(0, cell - block + 1) + 1,
  )
  let dropped = 0
  for (const rows of covering) for (const columns of covering) dropped += 1 - exp(rows * columns * stays)
  return dropped / (side * side)
}

/** (1 − rate)^((side − block + 1)²), the share of maps without a hole. Throws as `dropBlockMask` does. */
export function wholeMapShare(size: BlockSize, rate: number): number {
  expectBlock('wholeMapShare', size)
  expectRate('wholeMapShare', rate)
  const places = size.side - size.block + 1
  return exp(places * places * log(1 - rate))
}

function expectBlock(name: string, { side, block }: BlockSize): void {
  if (!(Number.isInteger(side) && Number.isInteger(block) && block >= 1 && block <= side)) {
    throw new RangeError(`${name}: a block of ${block} × ${block} in a map of ${side} × ${side}`)
  }
}

function expectRate(name: string, rate: number): void {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`${name}: rate ${rate} is not in [0, 1]`)
}
