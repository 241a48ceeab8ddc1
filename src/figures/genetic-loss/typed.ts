import { codeOf, type Formula, SYMBOLS } from '../../core/search'

/** What a typed formula is, or what is wrong with it, as a sentence. */
export type Typed = { formula: Formula } | { problem: string }

/** Other ways to write a symbol. */
const SPELLINGS: Readonly<Record<string, string>> = { '-': '−', '*': '×', '·': '×', '/': '÷', sqrt: '√' }

/** In signs typed and symbols read: brackets could stand too deep to be read, and squares of squares double. */
const LONGEST = 1000

const TOKEN = /\d*\.?\d+|[a-z]+|\S/giu
const NUMBERS = SYMBOLS.flatMap(({ value }) => value ?? [])

interface Tokens {
  all: readonly string[]
  at: number
}

const next = ({ all, at }: Tokens): string => all[at] ?? ''

/** Goes past the token if it is the next. */
function passes(tokens: Tokens, token: string): boolean {
  if (next(tokens) !== token) return false
  tokens.at += 1
  return true
}

function expect(tokens: Tokens, token: string): void {
  if (passes(tokens, token)) return
  const found = next(tokens)
  throw new SyntaxError(
    found === '' ? `A “${token}” is missing.` : `“${token}” is missing before “${found}”.`,
  )
}

/** What an operation works on, in brackets; a root works without them too. */
function operands(tokens: Tokens, text: string, arity: number): Formula {
  if (text === '√' && next(tokens) !== '(') return atom(tokens)
  expect(tokens, '(')
  const first = sum(tokens)
  if (arity > 1) expect(tokens, ',')
  const second = arity > 1 ? sum(tokens) : []
  expect(tokens, ')')
  return [...first, ...second]
}

function atom(tokens: Tokens): Formula {
  const token = next(tokens)
  tokens.at += 1
  if (token === '') throw new SyntaxError('The formula ends too early.')
  if (token === '(') {
    const inner = sum(tokens)
    expect(tokens, ')')
    return inner
  }
  if (/\d/u.test(token)) {
    const code = SYMBOLS.findIndex(({ value }) => value === Number(token))
    if (code < 0) throw new SyntaxError(`The only numbers are ${NUMBERS.join(', ')}.`)
    return [code]
  }
  const code = SYMBOLS.findIndex(({ text }) => text === token)
  if (code < 0) throw new SyntaxError(`“${token}” is none of the symbols below.`)
  const { text, arity } = SYMBOLS[code]
  if (arity === 0) return [code]
  if (arity === 2 && text !== 'min') throw new SyntaxError(`Something is missing before “${text}”.`)
  return [code, ...operands(tokens, text, arity)]
}

/** r² is r × r. */
function power(tokens: Tokens): Formula {
  const base = atom(tokens)
  if (!passes(tokens, '²')) return base
  if (base.length > LONGEST) throw new SyntaxError(`The formula has more than ${LONGEST} symbols.`)
  return [codeOf('×'), ...base, ...base]
}

/** Operations of one strength, from left to right. */
function chain(tokens: Tokens, signs: readonly string[], part: (tokens: Tokens) => Formula): Formula {
  let whole = part(tokens)
  while (signs.includes(next(tokens))) {
    const sign = next(tokens)
    tokens.at += 1
    whole = [codeOf(sign), ...whole, ...part(tokens)]
  }
  return whole
}

const product = (tokens: Tokens): Formula => chain(tokens, ['×', '÷'], power)
const sum = (tokens: Tokens): Formula => chain(tokens, ['+', '−'], product)

/** Reads a formula as `textOf` writes it: min(r, 2) + 0.1 × r. */
export function typed(text: string): Typed {
  if (text.length > LONGEST) return { problem: `The formula has more than ${LONGEST} signs.` }
  const plain = text
    .toLowerCase()
    .replaceAll(/\^\s*2/gu, '²')
    .replaceAll('|r|', 'r')
  const tokens = { all: (plain.match(TOKEN) ?? []).map((token) => SPELLINGS[token] ?? token), at: 0 }
  try {
    const formula = sum(tokens)
    if (next(tokens) !== '') throw new SyntaxError(`“${next(tokens)}” follows where the formula is whole.`)
    return { formula }
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message }
    throw error
  }
}
