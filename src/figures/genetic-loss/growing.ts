import { codeOf, endOf, type Formula, grafted, SYMBOLS } from '../../core/search'

const VARIABLE: Formula = [codeOf('r')]

/** What a node works on. */
function operandsOf(formula: Formula, at: number): Formula[] {
  const operands: Formula[] = []
  for (let from = at + 1; operands.length < SYMBOLS[formula[at]].arity;) {
    const to = endOf(formula, from)
    operands.push(formula.slice(from, to))
    from = to
  }
  return operands
}

/**
 * The formula with another symbol at a node. It works on what the old one worked on, an operation in place of a leaf
 * on that leaf; what is missing is r.
 */
export function withSymbol(formula: Formula, at: number, code: number): Formula {
  const { arity } = SYMBOLS[code]
  const old = operandsOf(formula, at)
  const [first = formula.slice(at, at + 1), second = VARIABLE] = old
  return grafted(formula, at, [code, ...[first, second].slice(0, arity).flat()])
}

/** The formula with an operation around all that hangs from a node; a leaf takes its place. */
export function wrapped(formula: Formula, at: number, code: number): Formula {
  const whole = formula.slice(at, endOf(formula, at))
  return grafted(formula, at, [code, ...[whole, VARIABLE].slice(0, SYMBOLS[code].arity).flat()])
}
