/** A linear congruential generator: the same presses again from the same seed. */
export function randomFrom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return {
    /** From 0 to below 1. */
    next,
    /** A whole number from 0 to below `count`. */
    below: (count) => Math.floor(next() * count),
    /** One of the list. */
    of: (list) => list[Math.floor(next() * list.length)],
  }
}
