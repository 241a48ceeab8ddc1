import { type Config, params, PARTS } from '../params'
import { type DigitNode, digitNodes } from './digitNode'
import { fatesOfPart, type Run, runsOf } from './runs'

export { params }

export interface Frame {
  /** The nets at the point: that of the seed first. */
  runs: readonly Run[]
  /** Fates, as places in `FATES`, at the cells of the part of the diagram that is asked for. */
  cells: Uint8Array
  /** The node in digit nets, if they are asked for. */
  digits: readonly DigitNode[]
}

/** Trains a linear net with a noise node at the point under several seeds, and at the cells of a part of the diagram. */
export function* run({ rate, sigma, batch, seed, part }: Config): Generator<Frame, void> {
  yield {
    runs: runsOf({ rate, sigma, batch, seed }),
    cells: fatesOfPart({ seed, batch, part }),
    digits: part > PARTS ? digitNodes(part - PARTS - 1) : [],
  }
}
