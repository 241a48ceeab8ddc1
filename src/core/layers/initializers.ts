import type { Draws } from './layer'

/** The first value of a weight, given how many units feed it and how many it feeds. */
export type Initializer = (draws: Draws, fanIn: number, fanOut: number) => number

/** Normal with variance 2 / fanIn, for ReLU nets (He et al. 2015). */
export const he: Initializer = (draws, fanIn) => draws.normal() * Math.sqrt(2 / fanIn)

/** Normal with variance 2 / (fanIn + fanOut), for tanh nets (Glorot and Bengio 2010). */
export const glorot: Initializer = (draws, fanIn, fanOut) => draws.normal() * Math.sqrt(2 / (fanIn + fanOut))

/** Uniform in ±1/√fanIn: what `torch.nn.Linear` starts with. */
export const uniformByFanIn: Initializer = (draws, fanIn) => (2 * draws.uniform() - 1) / Math.sqrt(fanIn)

export const zeros: Initializer = () => 0

/** Normal with the mean and standard deviation given; throws unless both are finite, the latter ≥ 0. */
export function normal(mean: number, standardDeviation: number): Initializer {
  if (!Number.isFinite(mean) || !(standardDeviation >= 0 && standardDeviation < Infinity)) {
    throw new RangeError(`normal: mean ${mean}, standard deviation ${standardDeviation}`)
  }
  return (draws) => mean + standardDeviation * draws.normal()
}
