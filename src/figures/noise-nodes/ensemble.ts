import { cellsOfPart, joined, placeOf } from './cells'
import type { Frame } from './experiment'
import { FATES, kappaOf, ruleOf } from './fates'
import type { DigitNode } from './experiment/digitNode'
import { type Config, DIGIT_SIGMAS, params, PARTS } from './params'

export interface Ensemble {
  /** Cells of the diagram computed so far, and those of them in which the rule told what happened. */
  computed: number
  right: number
  /** What happened in every cell, as a place in `FATES`, rows from the bottom. */
  fates: Uint8Array
  /** The node in digit nets, as far as they have come. */
  digits: readonly DigitNode[]
}

/** The parts of the diagram, the coarsest first, then the digit nets; the point does not change them. */
export const configs = ({ batch, seed }: Config): Config[] =>
  Array.from({ length: PARTS + DIGIT_SIGMAS.length }, (_, i) => ({
    rate: params.rate.default,
    sigma: params.sigma.default,
    batch,
    seed,
    part: i + 1,
  }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  let [computed, right] = [0, 0]
  const parts = frames.slice(0, PARTS)
  parts.forEach((frame, i) => {
    if (frame === undefined) return
    const { size } = frame.runs[0]
    cellsOfPart(i + 1).forEach((cell, at) => {
      computed += 1
      if (ruleOf(kappaOf(placeOf(cell), size)) === FATES[frame.cells[at]]) right += 1
    })
  })
  return {
    computed,
    right,
    fates: joined(parts.map((frame) => frame?.cells)),
    digits: frames.flatMap((frame) => frame?.digits ?? []),
  }
}
