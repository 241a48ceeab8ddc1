import { REPLAYS } from './params'

/** The place of the film, from 0, at which a batch of so many replays ends. */
export const slotOf = (replays: number): number => {
  const at = REPLAYS.findIndex((replay) => replay >= replays)
  return at < 0 ? REPLAYS.length - 1 : at
}

/** The replays that the film of a batch shows, from 1: the first few, then ever fewer, and the last. */
export const shownOf = (replays: number): number[] => [
  ...REPLAYS.filter((replay) => replay < replays),
  replays,
]
