/** What may stand at a node of a formula’s tree. */
export interface FormulaSymbol {
  /** As it is written: r, 0.5, √, tanh, +. */
  text: string
  /** Number of operands. */
  arity: 0 | 1 | 2
  /** Of a constant. */
  value?: number
}

const leaf = (text: string): FormulaSymbol => ({ text, arity: 0 })
const constant = (value: number): FormulaSymbol => ({ text: String(value), arity: 0, value })
const ofOne = (text: string): FormulaSymbol => ({ text, arity: 1 })
const ofTwo = (text: string): FormulaSymbol => ({ text, arity: 2 })

/**
 * The symbols, in the order of their codes. The operations are those of Akhmedova and Körber (2024), and besides
 * tanh and the smaller of two.
 */
export const SYMBOLS = [
  leaf('r'),
  ...[0.1, 0.2, 0.5, 1, 2, 3, 5, 10].map(constant),
  ...['√', 'log', 'exp', 'sin', 'cos', 'tanh'].map(ofOne),
  ...['+', '−', '×', '÷', 'min'].map(ofTwo),
] as const

/**
 * A formula in r as the codes of its tree’s nodes, each before its operands (Polish notation): places in `SYMBOLS`.
 * Such a list can stand in a link.
 */
export type Formula = readonly number[]

const symbolAt = (formula: Formula, at: number): FormulaSymbol | undefined => SYMBOLS[formula[at]]

/** The code of a symbol by its text. Throws for a text that is none. */
export function codeOf(text: string): number {
  const code = SYMBOLS.findIndex((symbol) => symbol.text === text)
  if (code < 0) throw new RangeError(`codeOf: there is no symbol “${text}”`)
  return code
}

/** Where the subtree that begins at a node ends (the place after its last node); the length + 1 where operands are missing. */
export function endOf(formula: Formula, at = 0): number {
  let open = 1
  let end = at
  while (open > 0 && end < formula.length) {
    open += (symbolAt(formula, end)?.arity ?? 0) - 1
    end += 1
  }
  return open > 0 ? formula.length + 1 : end
}

/** Levels of the tree below and with the node at `at`. */
export function levelsOf(formula: Formula, at = 0): number {
  return Math.max(...nodesOf(formula.slice(at, endOf(formula, at))).map(({ level }) => level)) + 1
}

/** A node where it stands in its tree. */
export interface TreeNode {
  symbol: FormulaSymbol
  /** Its place in the formula, and its parent’s; −1 for the root’s. */
  at: number
  parent: number
  /** 0 for the root. */
  level: number
}

/** The nodes of a formula in their order. */
export function nodesOf(formula: Formula): TreeNode[] {
  const nodes: TreeNode[] = []
  const waiting: { at: number; level: number; operands: number }[] = []
  formula.forEach((code, at) => {
    const symbol = SYMBOLS[code]
    const parent = waiting.at(-1)
    nodes.push({ symbol, at, parent: parent?.at ?? -1, level: parent === undefined ? 0 : parent.level + 1 })
    if (parent !== undefined) parent.operands -= 1
    if (parent?.operands === 0) waiting.pop()
    if (symbol.arity > 0) waiting.push({ at, level: nodes[at].level, operands: symbol.arity })
  })
  return nodes
}

/** How large a tree may be. */
export interface Bounds {
  nodes: number
  levels: number
}

/** What is wrong with a list of codes as a formula, as a sentence; undefined for one that is whole and small enough. */
export function problemOf(formula: Formula, bounds: Bounds): string | undefined {
  if (formula.length === 0) return 'The formula is empty.'
  const unknown = formula.findIndex((_, at) => symbolAt(formula, at) === undefined)
  if (unknown >= 0) return `The formula’s entry ${unknown + 1} is no symbol.`
  const end = endOf(formula)
  if (end > formula.length) return 'The formula ends before its last operation has all it works on.'
  if (end < formula.length)
    return `The formula is whole after ${end} symbols, but ${formula.length} are given.`
  if (formula.length > bounds.nodes)
    return `The formula has ${formula.length} symbols; at most ${bounds.nodes} are allowed.`
  const levels = levelsOf(formula)
  return levels > bounds.levels
    ? `The formula’s tree has ${levels} levels; at most ${bounds.levels} are allowed.`
    : undefined
}

/** The formula with another in place of the subtree that begins at `at`. */
export const grafted = (formula: Formula, at: number, subtree: Formula): Formula => [
  ...formula.slice(0, at),
  ...subtree,
  ...formula.slice(endOf(formula, at)),
]

/** Strength of the infix operations: a weaker one inside a stronger one stands in brackets. */
const STRENGTH: Readonly<Record<string, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 }

interface Written {
  text: string
  strength: number
}

function written(formula: Formula, at: number): Written {
  const symbol = SYMBOLS[formula[at]]
  if (symbol.arity === 0) return { text: symbol.text, strength: 9 }
  const first = written(formula, at + 1)
  if (symbol.arity === 1) return { text: `${symbol.text}(${first.text})`, strength: 9 }
  const second = written(formula, endOf(formula, at + 1))
  const strength = STRENGTH[symbol.text]
  if (strength === undefined) return { text: `${symbol.text}(${first.text}, ${second.text})`, strength: 9 }
  const left = first.strength < strength ? `(${first.text})` : first.text
  // a − (b + c) and a ÷ (b × c) are not a − b + c and a ÷ b × c.
  const right = second.strength <= strength ? `(${second.text})` : second.text
  return { text: `${left} ${symbol.text} ${right}`, strength }
}

/** The formula as one writes it: min(r, 2) + 0.1 × r. Takes a whole formula. */
export const textOf = (formula: Formula): string => written(formula, 0).text
