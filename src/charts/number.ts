const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** −3 → "⁻³". */
export const superscript = (exponent: number): string =>
  String(exponent).replace(/./g, (digit) => (digit === '-' ? '⁻' : (superscripts[Number(digit)] ?? digit)))

/** 10 → 1 → 0.05 → 2: the decimals a value on this grid needs. */
export function decimalsOf(step: number): number {
  if (!Number.isFinite(step) || step === 0) return 3
  const [mantissa = '', exponent = '0'] = Number(Math.abs(step).toPrecision(10)).toExponential().split('e')
  const fraction = mantissa.split('.')[1] ?? ''
  return Math.min(12, Math.max(0, fraction.length - Number(exponent)))
}

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** A fixed number of decimals with a true minus and grouped thousands: for numbers that change in place. */
export function formatFixed(value: number, decimals: number): string {
  if (Number.isNaN(value)) return 'not a number'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const text = fraction === undefined ? group(whole) : `${group(whole)}.${fraction}`
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

const trim = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

function sayPower(value: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e')
  const power = `10${superscript(Number(exponent))}`
  const front = trim(mantissa).replace('-', '−')
  if (front === '1') return power
  return front === '−1' ? `−${power}` : `${front} × ${power}`
}

/**
 * A number as a person would say it: three significant digits, whole numbers whole, no trailing zeros,
 * powers of ten where it is very large or very small.
 */
export function say(value: number, digits = 3): string {
  if (!Number.isFinite(value) || value === 0) return formatFixed(value, 0)
  const size = Math.floor(Math.log10(Math.abs(value)))
  if (size < -4 || size >= 6) return sayPower(value, digits)
  return trim(formatFixed(value, Number.isInteger(value) ? 0 : Math.max(0, digits - 1 - size)))
}

/** A share as a percentage: 0.123 → "12.3 %". */
export const formatPercent = (share: number, digits = 3): string => `${say(share * 100, digits)} %`

/** Keeps numbers and their signs of percent on one line. */
export const unbroken = (text: string): string => text.replaceAll(' %', '\u00a0%')
