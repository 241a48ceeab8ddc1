/** A config for every seed from 0 on. */
export const overSeeds = <Config>(seeds: number, config: (seed: number) => Config): Config[] =>
  Array.from({ length: seeds }, (_, seed) => config(seed))

/** Every setting under every seed, one seed after the other, so that all settings fill up together. */
export const gridOverSeeds = <Setting, Config>(
  settings: readonly Setting[],
  seeds: number,
  config: (setting: Setting, seed: number) => Config,
): Config[] => overSeeds(seeds, (seed) => settings.map((setting) => config(setting, seed))).flat()

/** The results that have come; those that have not are undefined. */
export const arrived = <Result>(results: readonly (Result | undefined)[]): Result[] =>
  results.filter((result) => result !== undefined)

/** The results that have come of each setting, where they stand as `gridOverSeeds` puts them. */
export const bySetting = <Result>(results: readonly (Result | undefined)[], settings: number): Result[][] =>
  Array.from({ length: settings }, (_, setting) =>
    arrived(results.filter((_, i) => i % settings === setting)),
  )

/** The place of the value nearest to x, of equally near ones the first; −1 where there is none. */
export function nearestIndex(values: ArrayLike<number>, x: number): number {
  let nearest = -1
  for (let i = 0; i < values.length; i++) {
    if (nearest < 0 || Math.abs(values[i] - x) < Math.abs(values[nearest] - x)) nearest = i
  }
  return nearest
}

/** A statistic of values that may be none: then it is NaN. */
export const orNaN = (values: readonly number[], statistic: (values: readonly number[]) => number): number =>
  values.length === 0 ? Number.NaN : statistic(values)

type Statistic = (values: readonly number[]) => number

/** Of the results of each setting a middle and two ends, for a line with a band; NaN where none has come. */
export interface Spread {
  middle: number[]
  low: number[]
  high: number[]
}

const extremes = {
  low: (values: readonly number[]): number => Math.min(...values),
  high: (values: readonly number[]): number => Math.max(...values),
}

/** What each setting's results come to; the ends are their extremes unless told otherwise. */
export function spreadOf(
  results: readonly (readonly number[])[],
  middle: Statistic,
  { low, high }: { low: Statistic; high: Statistic } = extremes,
): Spread {
  const each = (statistic: Statistic) => results.map((values) => orNaN(values, statistic))
  return { middle: each(middle), low: each(low), high: each(high) }
}
