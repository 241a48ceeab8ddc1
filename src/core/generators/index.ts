/**
 * Linear generators of small pictures, fitted to examples: one made from a structured code, a number for every cell
 * and a few shared ones, and one made from a dense code, of which every number feeds every cell. Both give any
 * picture exactly, for the right code.
 */
export { denseGenerator } from './dense'
export { changedCells } from './changed'
export type { Generator } from './generator'
export { spreadOut } from './spread'
export { CELLS, GLOBAL, quadrantOf, QUADRANTS, SIDE, structuredGenerator } from './structured'
