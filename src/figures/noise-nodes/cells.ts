import { exp, log } from '../../core/elementary'
import { params, PARTS, SIDE } from './params'

/** Cells of a block to a side: each part of the diagram holds one cell of every block. */
const BLOCK = Math.sqrt(PARTS)
const BLOCKS = SIDE / BLOCK
/** The order in which a block's cells are computed: every part lies between those before. */
const ORDER = [0, 10, 2, 8, 5, 15, 7, 13, 1, 11, 3, 9, 4, 14, 6, 12] as const

/** Cells of a part, from 1, as numbers row·SIDE + column, rows from the bottom; none for any other part. */
export function cellsOfPart(part: number): number[] {
  if (part < 1 || part > PARTS) return []
  const at = ORDER[part - 1]
  return Array.from({ length: BLOCKS * BLOCKS }, (_, block) => {
    const row = BLOCK * Math.floor(block / BLOCKS) + Math.floor(at / BLOCK)
    return row * SIDE + BLOCK * (block % BLOCKS) + (at % BLOCK)
  })
}

const between = ({ min, max }: { min: number; max: number }, share: number): number =>
  min * exp(share * log(max / min))

/** Learning rate and strength in the middle of a cell; both axes are logarithmic. */
export function placeOf(cell: number): { rate: number; sigma: number } {
  const [column, row] = [cell % SIDE, Math.floor(cell / SIDE)]
  return {
    rate: between(params.rate, (column + 0.5) / SIDE),
    sigma: between(params.sigma, (row + 0.5) / SIDE),
  }
}

/** The number of a cell within the order of its block, 0 for the first. */
const turnOf = (cell: number): number =>
  ORDER.findIndex((at) => at === BLOCK * (Math.floor(cell / SIDE) % BLOCK) + ((cell % SIDE) % BLOCK))

/** What is known of all cells, given what each part (the first first) says of its cells: an unknown cell is as a known one of its block. */
export function joined(parts: readonly (ArrayLike<number> | undefined)[]): Uint8Array {
  const some = parts.find((part) => part !== undefined)
  return Uint8Array.from({ length: SIDE * SIDE }, (_, cell) => {
    const block = BLOCKS * Math.floor(cell / SIDE / BLOCK) + Math.floor((cell % SIDE) / BLOCK)
    return (parts[turnOf(cell)] ?? some)?.[block] ?? 0
  })
}
