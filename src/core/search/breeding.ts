import type { Stream } from '../random'
import { type Bounds, endOf, type Formula, grafted, problemOf, SYMBOLS } from './formula'

const codesOf = (arity: number): number[] =>
  SYMBOLS.flatMap((symbol, code) => (symbol.arity === arity ? [code] : []))

const CONSTANTS = codesOf(0).slice(1)
const OPERATIONS = [...codesOf(1), ...codesOf(2)]
const VARIABLE = 0

const oneOf = <T>(items: readonly T[], random: Stream): T => items[random.integer(items.length)]

/** The variable as often as any constant. */
const leaf = (random: Stream): number => (random.bernoulli(0.5) ? VARIABLE : oneOf(CONSTANTS, random))

/**
 * A random formula of at most so many levels. `full`: every branch reaches the last; otherwise a node above it is a
 * leaf one time in three (Koza’s “grow”).
 */
export function grown(levels: number, full: boolean, random: Stream): Formula {
  if (levels <= 1 || (!full && random.bernoulli(1 / 3))) return [leaf(random)]
  // An operation of one is drawn as often as one of two, though there are more of the former.
  const code = oneOf(random.bernoulli(0.5) ? codesOf(1) : codesOf(2), random)
  const operands = Array.from({ length: SYMBOLS[code].arity }, () => grown(levels - 1, full, random))
  return [code, ...operands.flat()]
}

const nodeOf = (formula: Formula, random: Stream): number => random.integer(formula.length)

/** The first formula with a random subtree of the second in place of one of its own. */
export function crossed(first: Formula, second: Formula, random: Stream): Formula {
  const [into, from] = [nodeOf(first, random), nodeOf(second, random)]
  return grafted(first, into, second.slice(from, endOf(second, from)))
}

/** A formula with one change: a symbol for another of as many operands, or a small new subtree. */
export function mutated(formula: Formula, random: Stream): Formula {
  const at = nodeOf(formula, random)
  if (random.bernoulli(0.5)) return grafted(formula, at, grown(1 + random.integer(3), false, random))
  const { arity } = SYMBOLS[formula[at]]
  const symbol =
    arity === 0
      ? leaf(random)
      : oneOf(
          OPERATIONS.filter((code) => SYMBOLS[code].arity === arity),
          random,
        )
  return formula.with(at, symbol)
}

/** The formula that `make` gives, tried again while it breaks the bounds; after a few tries `otherwise`. */
export function within(bounds: Bounds, otherwise: Formula, make: () => Formula): Formula {
  for (let tries = 0; tries < 5; tries += 1) {
    const formula = make()
    if (problemOf(formula, bounds) === undefined) return formula
  }
  return otherwise
}
