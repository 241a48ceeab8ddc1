/**
 * Twelve independent chains of multiply and add on registers, four lanes each; products are rounded before
 * they are added, as everywhere in wasm. Gives a value that depends on all of them.
 */
export function chains(turns: i32, factor: f32, shift: f32): f32 {
  const m = f32x4.splat(factor), s = f32x4.splat(shift)
  let a = s, b = s, c = s, d = s, e = s, f = s, g = s, h = s, i = s, j = s, k = s, l = s
  for (; turns > 0; turns--) {
    a = f32x4.add(f32x4.mul(a, m), s)
    b = f32x4.add(f32x4.mul(b, m), s)
    c = f32x4.add(f32x4.mul(c, m), s)
    d = f32x4.add(f32x4.mul(d, m), s)
    e = f32x4.add(f32x4.mul(e, m), s)
    f = f32x4.add(f32x4.mul(f, m), s)
    g = f32x4.add(f32x4.mul(g, m), s)
    h = f32x4.add(f32x4.mul(h, m), s)
    i = f32x4.add(f32x4.mul(i, m), s)
    j = f32x4.add(f32x4.mul(j, m), s)
    k = f32x4.add(f32x4.mul(k, m), s)
    l = f32x4.add(f32x4.mul(l, m), s)
  }
  const sum = f32x4.add(
    f32x4.add(f32x4.add(a, b), f32x4.add(c, d)),
    f32x4.add(f32x4.add(f32x4.add(e, f), f32x4.add(g, h)), f32x4.add(f32x4.add(i, j), f32x4.add(k, l))),
  )
  return f32x4.extract_lane(sum, 0)
}
