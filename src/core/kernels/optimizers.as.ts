/** w ← w − rate·(g + decay·w): L2 decay, as in torch.optim.SGD. */
export function sgd(w: usize, g: usize, count: i32, rate: f32, decay: f32): void {
  const rates = f32x4.splat(rate),
    decays = f32x4.splat(decay)
  for (let end = w + ((<usize>count) << 2); w < end; w += 16, g += 16) {
    const weight = v128.load(w)
    const slope = f32x4.add(v128.load(g), f32x4.mul(decays, weight))
    v128.store(w, f32x4.sub(weight, f32x4.mul(rates, slope)))
  }
}

/** v ← μv + g + decay·w; w ← w − rate·v. */
export function momentum(w: usize, g: usize, v: usize, count: i32, rate: f32, mu: f32, decay: f32): void {
  const rates = f32x4.splat(rate),
    decays = f32x4.splat(decay),
    keep = f32x4.splat(mu)
  for (let end = w + ((<usize>count) << 2); w < end; w += 16, g += 16, v += 16) {
    const weight = v128.load(w)
    const slope = f32x4.add(v128.load(g), f32x4.mul(decays, weight))
    const velocity = f32x4.add(f32x4.mul(keep, v128.load(v)), slope)
    v128.store(v, velocity)
    v128.store(w, f32x4.sub(weight, f32x4.mul(rates, velocity)))
  }
}

/**
 * m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g², w ← shrink·w − rate·(m/correction₁)/(√(s/correction₂) + ε).
 * `shrink` = 1 − rate·decay is AdamW's decoupled decay.
 */
export function adam(
  w: usize,
  g: usize,
  m: usize,
  s: usize,
  count: i32,
  rate: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  correction1: f32,
  correction2: f32,
  shrink: f32,
): void {
  const keep1 = f32x4.splat(beta1),
    new1 = f32x4.splat(1 - beta1)
  const keep2 = f32x4.splat(beta2),
    new2 = f32x4.splat(1 - beta2)
  const rates = f32x4.splat(rate / correction1),
    rest = f32x4.splat(1 / correction2)
  const floor = f32x4.splat(epsilon),
    shrinks = f32x4.splat(shrink)
  for (let end = w + ((<usize>count) << 2); w < end; w += 16, g += 16, m += 16, s += 16) {
    const slope = v128.load(g)
    const mean = f32x4.add(f32x4.mul(keep1, v128.load(m)), f32x4.mul(new1, slope))
    const square = f32x4.add(f32x4.mul(keep2, v128.load(s)), f32x4.mul(new2, f32x4.mul(slope, slope)))
    v128.store(m, mean)
    v128.store(s, square)
    const size = f32x4.add(f32x4.sqrt(f32x4.mul(square, rest)), floor)
    v128.store(w, f32x4.sub(f32x4.mul(shrinks, v128.load(w)), f32x4.div(f32x4.mul(rates, mean), size)))
  }
}
