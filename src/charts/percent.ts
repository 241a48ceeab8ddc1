import { formatFixed } from './number'

/** So many percent: 95.4 is “95 %”. */
export const sayPercent = (value: number, decimals = 0): string => `${formatFixed(value, decimals)} %`

/** A share, 0 to 1, in percent with so many decimals: 0.954 is “95 %”. */
export const percent = (share: number, decimals = 0): string => sayPercent(100 * share, decimals)

/** Shares, 0 to 1, as an axis in percent takes them. */
export const inPercent = (shares: readonly number[]): number[] => shares.map((share) => 100 * share)
