import { memo } from '../../../core/memo'
import { problemOf } from '../../../core/search'
import { BOUNDS, type Config, params } from '../params'
import { type Judged, type Member, Race, type RaceOptions } from './race'

export { params }

export interface Frame {
  generation: number
  /** The generation, the best first. */
  members: Member[]
  winner: Judged
  /** The reader’s formula. */
  own: Judged | undefined
  /** What is wrong with it; empty if nothing is. */
  problem: string
  /** The usual losses r and r². */
  absolute: Judged
  squared: Judged
  /** Of the best of each generation so far: errors, and what it is chosen by. */
  judged: Float64Array
  fresh: Float64Array
  costs: Float64Array
}

/** A formula grown beside the race leaves it as it is: then it need not be run again. */
const raceOf = memo(2, (options: RaceOptions) => new Race(options))

/** A race of formulas, a frame for each generation; of the published loss there is none to run. */
export function* run({ view, generations, formula, enters, ...rest }: Config): Generator<() => Frame, void> {
  const { judges, population, seed } = rest
  const problem = formula.length === 0 ? '' : (problemOf(formula, BOUNDS) ?? '')
  const isWhole = formula.length > 0 && problem === ''
  const race = raceOf({ judges, population, seed, entered: enters && isWhole ? [formula] : [] })
  const own = isWhole ? race.tried(formula) : undefined
  const last = view === 'published' ? 0 : generations
  for (let generation = 0; generation <= last; generation += 1) {
    const past = race.upTo(generation)
    yield () => ({
      generation,
      members: past[generation].members,
      winner: past[generation].winner,
      own,
      problem,
      absolute: race.absolute,
      squared: race.squared,
      judged: Float64Array.from(past, ({ winner }) => winner.judged),
      fresh: Float64Array.from(past, ({ winner }) => winner.fresh),
      costs: Float64Array.from(past, ({ cost }) => cost),
    })
  }
}
