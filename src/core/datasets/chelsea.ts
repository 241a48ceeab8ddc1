import bytes from './chelsea.bin?bytes'

/** Width and height of the cut. */
export const chelseaSide = 34

/**
 * One eye of the cat Chelsea (photograph by Stéfan van der Walt, CC0): 34 × 34 grey values from 0 (black) to 255,
 * row by row. Do not write into them.
 */
export const chelsea: Uint8Array = bytes
