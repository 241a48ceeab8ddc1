import { params } from './params'

const { min, max } = params.ratio
const STEPS = 80
const MIDDLE = STEPS / 2

/** Ratios of densities, each a little larger than the one before; the middle one is 1. */
export const RATIOS = Array.from({ length: STEPS + 1 }, (_, i) =>
  i === MIDDLE ? 1 : Number((min * (max / min) ** (i / STEPS)).toPrecision(4)),
)

/** The share of real pictures where so many come for each made one. */
export const shareOf = (ratio: number): number => ratio / (1 + ratio)
