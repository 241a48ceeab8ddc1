/** FNV-1a with 64 bits over the bytes of the values, little-endian, as 16 hex digits; all NaNs count alike. */
export function hashFloats(values: Float32Array): string {
  // The 64-bit product by 2⁴⁰ + 0x1b3, in four 16-bit limbs.
  let [a, b, c, d] = [0x2325, 0x8422, 0x9ce4, 0xcbf2]
  const view = new DataView(new ArrayBuffer(4))
  for (const value of values) {
    view.setFloat32(0, value, true)
    if (Number.isNaN(value)) view.setUint32(0, 0x7fc00000, true)
    for (let i = 0; i < 4; i++) {
      a ^= view.getUint8(i)
      const a1 = a * 0x1b3
      const b1 = b * 0x1b3 + (a1 >>> 16)
      const c1 = c * 0x1b3 + (a << 8) + (b1 >>> 16)
      const d1 = d * 0x1b3 + (b << 8) + (c1 >>> 16)
      a = a1 & 0xffff
      b = b1 & 0xffff
      c = c1 & 0xffff
      d = d1 & 0xffff
    }
  }
  return [d, c, b, a].map((limb) => limb.toString(16).padStart(4, '0')).join('')
}
