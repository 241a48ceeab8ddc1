import { stream } from '../../../core/random'
import { codeOf, Evolution, type Formula, Tabulation } from '../../../core/search'
import { BOUNDS, type Config } from '../params'
import { costOn, type DataSet, dataSets, errorOn, PER_SYMBOL } from './judge'
import { rowsFor } from './places'

/** Data sets by which nothing is chosen: the best are tried on them. */
const FRESH = 100
/** Residuals at which curves are drawn: 0, ¼ … 8. */
export const CURVE = { upTo: 8, points: 33 } as const

/** A formula before its judges. */
export interface Judged {
  formula: Formula
  /** Error on the judging sets and on fresh ones; Infinity where the formula is not finite or beyond a billion. */
  judged: number
  fresh: number
  curve: Float32Array
}

/** One of a generation. */
export interface Member {
  formula: Formula
  /** Error on the judging sets. */
  judged: number
  row: number
  /** Its first parent’s place in the generation before, and that one’s row; −1 in the first. */
  parent: number
  parentRow: number
  /** Descends from the reader’s formula, or is it. */
  own: boolean
  curve: Float32Array
}

interface Generation {
  /** The best first. */
  members: Member[]
  winner: Judged
  /** By which the winner is chosen. */
  cost: number
}

const curves = new Tabulation(
  Float64Array.from({ length: CURVE.points }, (_, i) => (i * CURVE.upTo) / (CURVE.points - 1)),
)
const curveOf = (formula: Formula): Float32Array => Float32Array.from(curves.of(formula))

const ABSOLUTE: Formula = [codeOf('r')]
const SQUARED: Formula = [codeOf('×'), codeOf('r'), codeOf('r')]

export interface RaceOptions extends Pick<Config, 'judges' | 'population' | 'seed'> {
  /** The reader’s formula, if it takes part. */
  entered: readonly Formula[]
}

/** A race that goes on as far as it is asked for, and remembers its generations. */
export class Race {
  readonly absolute: Judged
  readonly squared: Judged
  readonly #judges: readonly DataSet[]
  readonly #fresh: readonly DataSet[]
  readonly #evolution: Evolution
  readonly #generations: Generation[]

  constructor({ judges, population, seed, entered }: RaceOptions) {
    const random = stream(seed)
    this.#judges = dataSets(judges, random.fork('judges'))
    this.#fresh = dataSets(FRESH, random.fork('fresh'))
    this.absolute = this.tried(ABSOLUTE)
    this.squared = this.tried(SQUARED)
    this.#evolution = new Evolution({
      size: population,
      bounds: BOUNDS,
      judge: (formula) => costOn(formula, this.#judges),
      random: random.fork('evolution'),
      entered,
    })
    this.#generations = [this.#picture(undefined)]
  }

  tried(formula: Formula): Judged {
    const [judged, fresh] = [this.#judges, this.#fresh].map((sets) => errorOn(formula, sets))
    return { formula, judged, fresh, curve: curveOf(formula) }
  }

  /** The generations up to this one. */
  upTo(generation: number): readonly Generation[] {
    while (this.#generations.length <= generation) {
      this.#evolution.advance()
      this.#generations.push(this.#picture(this.#generations.at(-1)))
    }
    return this.#generations.slice(0, generation + 1)
  }

  /** The generation as it stands, in the rows of their parents as far as there is room. */
  #picture(before: Generation | undefined): Generation {
    const { population } = this.#evolution
    const rows = rowsFor(population.map(({ parent }, i) => before?.members[parent].row ?? i))
    const members = population.map(({ formula, cost, parent, entered }, i) => ({
      formula,
      judged: cost - PER_SYMBOL * formula.length,
      row: rows[i],
      parent,
      parentRow: before?.members[parent].row ?? -1,
      own: entered,
      curve: curveOf(formula),
    }))
    const [{ formula, cost }] = population
    const winner = formula === before?.winner.formula ? before.winner : this.tried(formula)
    return { members, winner, cost }
  }
}
