/** A number as keyboards write it: a decimal comma, a true minus; but no “0x10”. NaN for anything else. */
export function typedNumber(text: string): number {
  const typed = text.trim().replace('−', '-').replace(',', '.')
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(typed) ? Number(typed) : NaN
}
