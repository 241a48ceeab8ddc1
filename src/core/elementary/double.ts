const bias = 1023
const value = new Float64Array(1)
const words = new Uint32Array(value.buffer)
const high = new Uint8Array(new Uint32Array([1]).buffer)[0]

const powers = new Float64Array(2 * bias)
powers[bias - 1] = 1
for (let k = bias; k < powers.length; k++) powers[k] = 2 * powers[k - 1]
for (let k = bias - 2; k >= 0; k--) powers[k] = powers[k + 1] / 2

/** 2ᵏ for −1022 ≤ k ≤ 1023, exactly: `2 ** k` need not be exact in every engine. */
export function powerOfTwo(k: number): number {
  return powers[k + bias - 1]
}

/** The exponent k with 2ᵏ ≤ x < 2ᵏ⁺¹ of a positive normal double. */
export function exponentOf(x: number): number {
  value[0] = x
  return (words[high] >>> 20) - bias
}
