/** FNV-1a with 64 bits over the bytes of the values, little-endian, as 16 hex digits; all NaNs count alike. */
export function hashFloats(values: Float32Array): string {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length)
  let hash = 0xcbf29ce484222325n
  values.forEach((value, i) => {
    const word = Number.isNaN(value) ? 0x7fc00000 : bits[i]
    for (let shift = 0; shift < 32; shift += 8) {
      hash = BigInt.asUintN(64, (hash ^ BigInt((word >>> shift) & 255)) * 0x100000001b3n)
    }
  })
  return hash.toString(16).padStart(16, '0')
}
