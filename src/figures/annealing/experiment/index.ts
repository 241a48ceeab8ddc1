import { type Coefficients, leastTrimmedSquares } from '../../../core/estimators'
import { stream } from '../../../core/random'
import { cooled, SwapSearch } from '../../../core/search'
import { ALIKE, cloudOf, keepOf, valueAt } from '../cloud'
import { type Config, DOMAIN, FRAMES, params } from '../params'

export { params }

export interface Searcher {
  /** 1 for a point it keeps, 0 for another. */
  chosen: Uint8Array
  line: Coefficients
  /** Sum of squares about its line, at the start and after every hundredth part of the swaps so far. */
  energies: Float64Array
  /** Whether its line is the best one. */
  found: boolean
}

export interface Frame {
  x: Float64Array
  y: Float64Array
  /** Points each search keeps. */
  keep: number
  /** Swaps tried, and the temperature of the warm search. */
  swap: number
  temperature: number
  greedy: Searcher
  annealed: Searcher
  /** The line of least trimmed squares, from lines through so many pairs of points. */
  best: { line: Coefficients; energy: number }
}

/** Two of five pairs lie on the line of the majority: one of a hundred surely does. */
const PAIRS = 100

const isAlike = (a: Coefficients, b: Coefficients): boolean =>
  DOMAIN.x.every((x) => Math.abs(valueAt(a, x) - valueAt(b, x)) <= ALIKE)

/** Two searches from the same points that try the same places, one at temperature 0 and one that cools. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { start, swaps, seed } = config
  const { x, y } = cloudOf(config)
  const keep = keepOf(x.length)
  const { coefficients, objective } = leastTrimmedSquares(x, y, stream(seed), { keep, pairs: PAIRS })
  const searchers = [0, start].map((temperature) => ({
    temperature,
    search: new SwapSearch(x, y, keep, stream(seed).fork('search')),
    energies: new Float64Array(FRAMES + 1),
  }))
  let swap = 0
  for (let part = 0; part <= FRAMES; part += 1) {
    for (; swap < Math.round((part / FRAMES) * swaps); swap += 1)
      for (const { search, temperature } of searchers) search.step(cooled(temperature, swap, swaps))
    for (const { search, energies } of searchers) energies[part] = search.energy
    const [tried, upTo] = [swap, part + 1]
    yield () => {
      const [greedy, annealed] = searchers.map(({ search, energies }) => ({
        chosen: search.chosen,
        line: search.line,
        energies: energies.slice(0, upTo),
        found: isAlike(search.line, coefficients),
      }))
      const best = { line: coefficients, energy: objective }
      return { x, y, keep, swap: tried, temperature: cooled(start, tried, swaps), greedy, annealed, best }
    }
  }
}
