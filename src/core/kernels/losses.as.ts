import { expx4, log } from './math.as'

/** The sum a float32 program would print: it overflows where float32 does. */
@inline
function rounded(sum: f64): f64 {
  return <f64>(<f32>sum)
}

/**
 * Softmax cross-entropy of rows of `n` logits against target rows: −Σ t·log softmax(z), summed over rows.
 * Writes dz = scale·(Σt · softmax(z) − t).
 */
export function softmaxCrossEntropy(
  logits: usize, targets: usize, gradient: usize, rows: i32, n: i32, stride: usize, scale: f32,
): f64 {
  let total: f64 = 0
  for (let i = 0; i < rows; i++) {
    let peak = f32.load(logits)
    for (let j = 1; j < n; j++) {
      const z = f32.load(logits + (<usize>j << 2))
      if (!(z <= peak)) peak = z
    }
    const shift = f32x4.splat(peak)
    for (let j = 0; j < n; j += 4) {
      const at = <usize>j << 2
      v128.store(gradient + at, expx4(f32x4.sub(v128.load(logits + at), shift)))
    }
    let sum: f64 = 0, mass: f64 = 0, dot: f64 = 0
    for (let j = 0; j < n; j++) {
      const at = <usize>j << 2
      const target = <f64>f32.load(targets + at)
      sum += <f64>f32.load(gradient + at)
      mass += target
      if (target != 0) dot += target * (<f64>f32.load(logits + at) - <f64>peak)
    }
    total += mass * log(sum) - dot
    const factor = f32x4.splat(<f32>(mass / sum))
    const scales = f32x4.splat(scale)
    for (let j = 0; j < n; j += 4) {
      const at = <usize>j << 2
      const probability = f32x4.mul(v128.load(gradient + at), factor)
      v128.store(gradient + at, f32x4.mul(f32x4.sub(probability, v128.load(targets + at)), scales))
    }
    for (let j = n; j < <i32>(stride >> 2); j++) f32.store(gradient + (<usize>j << 2), 0)
    logits += stride
    targets += stride
    gradient += stride
  }
  return rounded(total)
}

/** Σ (z − t)² over rows of `n` values; dz = scale·2(z − t). */
export function squaredError(
  outputs: usize, targets: usize, gradient: usize, rows: i32, n: i32, stride: usize, scale: f32,
): f64 {
  let sum: f64 = 0
  for (let i = 0; i < rows; i++, outputs += stride, targets += stride, gradient += stride) {
    for (let at: usize = 0; at < <usize>n << 2; at += 4) {
      const error = f32.load(outputs + at) - f32.load(targets + at)
      sum += <f64>(error * error)
      f32.store(gradient + at, scale * (2 * error))
    }
  }
  return rounded(sum)
}

/** Σ |z − t|; dz = scale·sign(z − t), 0 at 0. */
export function absoluteError(
  outputs: usize, targets: usize, gradient: usize, rows: i32, n: i32, stride: usize, scale: f32,
): f64 {
  let sum: f64 = 0
  for (let i = 0; i < rows; i++, outputs += stride, targets += stride, gradient += stride) {
    for (let at: usize = 0; at < <usize>n << 2; at += 4) {
      const error = f32.load(outputs + at) - f32.load(targets + at)
      sum += <f64>abs(error)
      f32.store(gradient + at, error == 0 ? 0 : copysign(scale, error))
    }
  }
  return rounded(sum)
}

/** Σ ½e² for |e| ≤ δ, δ|e| − ½δ² beyond, e = z − t; dz = scale·clamp(e, ±δ). */
export function huberError(
  outputs: usize, targets: usize, gradient: usize, rows: i32, n: i32, stride: usize, scale: f32, delta: f32,
): f64 {
  let sum: f64 = 0
  for (let i = 0; i < rows; i++, outputs += stride, targets += stride, gradient += stride) {
    for (let at: usize = 0; at < <usize>n << 2; at += 4) {
      const error = f32.load(outputs + at) - f32.load(targets + at)
      const near = max(-delta, min(delta, error))
      sum += <f64>(near * (error - 0.5 * near))
      f32.store(gradient + at, scale * near)
    }
  }
  return rounded(sum)
}

/** Σ c²/6·(1 − (1 − (e/c)²)³) for |e| ≤ c, c²/6 beyond, e = z − t; dz = scale·e(1 − (e/c)²)², 0 beyond. */
export function tukeyError(
  outputs: usize, targets: usize, gradient: usize, rows: i32, n: i32, stride: usize, scale: f32, c: f32,
): f64 {
  let sum: f64 = 0
  const most = <f64>c * <f64>c / 6
  for (let i = 0; i < rows; i++, outputs += stride, targets += stride, gradient += stride) {
    for (let at: usize = 0; at < <usize>n << 2; at += 4) {
      const error = f32.load(outputs + at) - f32.load(targets + at)
      const part = <f64>error / <f64>c
      const rest = max(0, 1 - part * part)
      sum += most * (1 - rest * rest * rest)
      // Beyond c the pull is 0, also at an infinite error.
      f32.store(gradient + at, rest == 0 ? 0 : scale * error * <f32>(rest * rest))
    }
  }
  return rounded(sum)
}
