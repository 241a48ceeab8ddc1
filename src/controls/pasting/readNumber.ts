/** How a table writes its numbers: what parts whole from decimals; the other mark may group thousands. */
export type DecimalMark = '.' | ','

/** Spaces and apostrophes that group thousands everywhere. */
const SPACES = String.raw`[ \u00A0\u2009\u202F'’]`

/** Digits in one piece or in groups of three by one and the same mark, decimals, a power of ten. */
const formOf = (decimal: string, group: string): RegExp =>
  new RegExp(
    String.raw`^[+-]?(?:(?:\d+|[1-9]\d{0,2}(${SPACES}|${group})\d{3}(?:\1\d{3})*)(?:${decimal}\d*)?|${decimal}\d+)(?:e[+-]?\d{1,3})?$`,
    'i',
  )

const forms: Readonly<Record<DecimalMark, RegExp>> = {
  '.': formOf(String.raw`\.`, ','),
  ',': formOf(',', String.raw`\.`),
}

/** A cell as a number under one decimal mark; NaN for anything else. Minus signs of print count as minus. */
export function readNumber(cell: string, mark: DecimalMark): number {
  const text = cell.replace(/^[−–﹣-]/, '-')
  if (!forms[mark].test(text)) return NaN
  const digits = text.replaceAll(mark === '.' ? /[^\d.e+-]/gi : /[^\d,e+-]/gi, '').replace(',', '.')
  return Number(digits)
}

export const isNumber = (cell: string): boolean =>
  Number.isFinite(readNumber(cell, '.')) || Number.isFinite(readNumber(cell, ','))
