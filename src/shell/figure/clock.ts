import type { RunSettings } from '../defineFigure'

/** How the player of a run counts under a config. */
export const clockOf = <Config>({ length, unit, countsFrom, each }: RunSettings<Config>, config: Config) => ({
  length: length(config),
  unit,
  countsFrom,
  each: typeof each === 'function' ? each(config) : each,
})
