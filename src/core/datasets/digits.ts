import type { Stream } from '../random'
import bytes from './digits.bin?bytes'
import { type Labelled, type Split, split } from './labelled'
import { parseDigits } from './parseDigits'

let parsed: Labelled | undefined

/**
 * The 1,797 handwritten digits of UCI's test half (Alpaydin and Kaynak 1998, CC BY 4.0): 64 pixels from 0 (paper) to
 * 1 (ink), 8 × 8 row by row, and the digit. Unpacked at the first call; do not write into them.
 */
export function digits(): Labelled {
  parsed ??= parseDigits(bytes)
  return parsed
}

/** The digits, `train` drawn ones (1,200 unless told otherwise) to train on and the rest to test with. */
export function splitDigits(random: Stream, train = 1200): Split {
  return split(digits(), train, random)
}
