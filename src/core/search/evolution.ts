import type { Stream } from '../random'
import { crossed, grown, mutated, within } from './breeding'
import type { Bounds, Formula } from './formula'

/** One formula of a population. */
export interface Individual {
  formula: Formula
  /** What the judge says: lower is better, Infinity is the worst. */
  cost: number
  /** Its first parent’s place in the generation before; −1 in the first generation. */
  parent: number
  /** Whether a formula that was entered is among its ancestors, or is itself. */
  entered: boolean
}

export interface EvolutionOptions {
  /** Formulas in a generation, at least 2. */
  size: number
  bounds: Bounds
  /** Cost of a formula; NaN counts as Infinity. Equal formulas must get equal costs. */
  judge: (formula: Formula) => number
  random: Stream
  /** Formulas that take part from the first generation on. */
  entered?: readonly Formula[]
}

const TOURNAMENT = 4
const CROSSOVER = 0.8
const MUTATION = 0.3
/** Levels of the first formulas. */
const FIRST = [2, 3, 4] as const

const keyOf = (formula: Formula): string => formula.join(' ')

/**
 * Genetic programming (Koza 1992) over formula trees of bounded size: parents by tournaments of four, crossover of
 * subtrees, mutation, and the best of a generation goes on unchanged, so that the best cost never rises. No two
 * formulas of a generation are equal as long as changes are found that make them differ. A generation is sorted, the
 * best first. Throws for fewer than 2 formulas.
 */
export class Evolution {
  readonly #options: EvolutionOptions
  /** Costs of all formulas ever judged. */
  readonly #costs = new Map<string, number>()
  #generation = 0
  #population: readonly Individual[]

  constructor(options: EvolutionOptions) {
    const { size, random, entered = [] } = options
    if (!(Number.isInteger(size) && size >= 2)) throw new RangeError(`Evolution: a population of ${size}`)
    this.#options = options
    const first = random.fork('first')
    const formulas = Array.from({ length: size }, (_, i) =>
      grown(FIRST[i % FIRST.length], i % 2 === 0, first),
    )
    // An entered formula takes a place, and leaves all other draws as they are.
    this.#population = this.#judged(
      formulas.map((formula, i) => ({
        formula: entered[i] ?? formula,
        parent: -1,
        entered: i < entered.length,
      })),
    )
  }

  get generation(): number {
    return this.#generation
  }

  /** The generation as it stands, the best first. */
  get population(): readonly Individual[] {
    return this.#population
  }

  /** The next generation. */
  advance(): void {
    const { size, random, bounds } = this.#options
    this.#generation += 1
    const draws = random.fork(this.#generation)
    const [best] = this.#population
    const next = [{ formula: best.formula, parent: 0, entered: best.entered }]
    const known = new Set([keyOf(best.formula)])
    while (next.length < size) {
      const child = this.#child(draws)
      for (let tries = 0; tries < 5 && known.has(keyOf(child.formula)); tries += 1)
        child.formula = within(bounds, child.formula, () => mutated(child.formula, draws))
      known.add(keyOf(child.formula))
      next.push(child)
    }
    this.#population = this.#judged(next)
  }

  #child(draws: Stream): Omit<Individual, 'cost'> {
    const { bounds } = this.#options
    const parent = this.#winner(draws)
    const first = this.#population[parent]
    let { formula, entered } = first
    if (draws.bernoulli(CROSSOVER)) {
      const second = this.#population[this.#winner(draws)]
      formula = within(bounds, formula, () => crossed(first.formula, second.formula, draws))
      entered ||= second.entered
    }
    if (draws.bernoulli(MUTATION)) formula = within(bounds, formula, () => mutated(formula, draws))
    return { formula, parent, entered }
  }

  /** The place of the best of a few drawn ones. */
  #winner(draws: Stream): number {
    const places = Array.from({ length: TOURNAMENT }, () => draws.integer(this.#population.length))
    return Math.min(...places)
  }

  #judged(formulas: readonly Omit<Individual, 'cost'>[]): readonly Individual[] {
    return formulas
      .map((one) => ({ ...one, cost: this.#costOf(one.formula) }))
      .toSorted((a, b) =>
        a.cost === b.cost ? a.formula.length - b.formula.length : a.cost < b.cost ? -1 : 1,
      )
  }

  #costOf(formula: Formula): number {
    const key = keyOf(formula)
    const known = this.#costs.get(key)
    if (known !== undefined) return known
    const said = this.#options.judge(formula)
    const cost = Number.isNaN(said) ? Infinity : said
    this.#costs.set(key, cost)
    return cost
  }
}
