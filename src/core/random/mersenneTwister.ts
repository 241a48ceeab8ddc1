const size = 624
const middle = 397

/**
 * MT19937 (Matsumoto and Nishimura 1998), seeded as their `init_genrand`: a function that returns the next 32
 * bits as a whole number from 0 to 2³² − 1. Throws unless the seed is a whole number of that range.
 */
export function mersenneTwister(seed: number): () => number {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new RangeError(`mersenneTwister: seed must be a whole number from 0 to 2^32 - 1, is ${seed}`)
  }
  const state = new Uint32Array(size)
  state[0] = seed
  for (let i = 1; i < size; i++) state[i] = Math.imul(state[i - 1] ^ (state[i - 1] >>> 30), 1812433253) + i
  let next = size
  return () => {
    if (next === size) {
      twist(state)
      next = 0
    }
    return temper(state[next++])
  }
}

function twist(state: Uint32Array): void {
  for (let i = 0; i < size; i++) {
    const joined = (state[i] & 0x80000000) | (state[(i + 1) % size] & 0x7fffffff)
    state[i] = state[(i + middle) % size] ^ (joined >>> 1) ^ ((joined & 1) === 0 ? 0 : 0x9908b0df)
  }
}

function temper(word: number): number {
  let y = word ^ (word >>> 11)
  y ^= (y << 7) & 0x9d2c5680
  y ^= (y << 15) & 0xefc60000
  return (y ^ (y >>> 18)) >>> 0
}
