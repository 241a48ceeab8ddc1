/** Names a stream: 128 bits, made from a seed and the names of the forks that lead to it. */
export type Key = readonly [number, number, number, number]

const origin: Key = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344]
const separator = 0x10000

export function keyOfSeed(seed: number): Key {
  const high = Math.floor(seed / 2 ** 32)
  return absorb(absorb(origin, seed >>> 0), high)
}

/** The key of a fork: it depends on the parent's key and the name alone, not on what the parent has drawn. */
export function keyOfFork(parent: Key, name: string): Key {
  let key = absorb(parent, separator + name.length)
  for (let i = 0; i < name.length; i++) key = absorb(key, name.charCodeAt(i))
  return key
}

function absorb([a, b, c, d]: Key, word: number): Key {
  const first = mix(a ^ Math.imul(word, 0xcc9e2d51))
  const second = mix(b + first)
  const third = mix(c + second)
  const fourth = mix(d + third)
  return [mix(first + fourth), second, third, fourth]
}

/** A bijection of 32 bits in which every bit of the input moves about half of the output (MurmurHash3's last step). */
function mix(word: number): number {
  let h = word | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
