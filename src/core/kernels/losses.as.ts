import { expx4, log } from './math.as'

/**
 * Softmax cross-entropy of rows of `n` logits against target rows: −Σ t·log softmax(z), summed over rows
 * and written to `loss`; dz = scale·(Σt · softmax(z) − t).
 */
export function softmaxCrossEntropy(
  logits: usize, targets: usize, gradient: usize, loss: usize, rows: i32, n: i32, stride: usize, scale: f32,
): void {
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
    for (let at = <usize>n << 2; at < stride; at += 4) f32.store(gradient + at, 0)
    logits += stride
    targets += stride
    gradient += stride
  }
  f32.store(loss, <f32>total)
}

/**
 * Writes the sum of a loss of e = z − t over rows of `n` values to `loss`; dz = scale·slope. `kind` says which:
 * 0: e²;
 * 1: |e|, with slope 0 at 0;
 * 2: ½e² for |e| ≤ c, c|e| − ½c² beyond;
 * 3: c²/6·(1 − (1 − (e/c)²)³) for |e| ≤ c, c²/6 beyond.
 */
export function residualLoss(
  kind: i32, outputs: usize, targets: usize, gradient: usize, loss: usize, rows: i32, n: i32, stride: usize,
  scale: f32, c: f32,
): void {
  let sum: f64 = 0
  const most = <f64>c * <f64>c / 6
  for (let i = 0; i < rows; i++, outputs += stride, targets += stride, gradient += stride) {
    for (let at: usize = 0; at < <usize>n << 2; at += 4) {
      const error = f32.load(outputs + at) - f32.load(targets + at)
      let slope = scale
      if (kind == 0) {
        sum += <f64>(error * error)
        slope *= 2 * error
      } else if (kind == 1) {
        sum += <f64>abs(error)
        slope = error == 0 ? 0 : copysign(scale, error)
      } else if (kind == 2) {
        const near = max(-c, min(c, error))
        sum += <f64>(near * (error - 0.5 * near))
        slope *= near
      } else {
        const part = <f64>error / <f64>c
        const rest = max(0, 1 - part * part)
        sum += most * (1 - rest * rest * rest)
        // Beyond c the pull is 0, also at an infinite error.
        slope = rest == 0 ? 0 : scale * error * <f32>(rest * rest)
      }
      f32.store(gradient + at, slope)
    }
  }
  f32.store(loss, <f32>sum)
}
