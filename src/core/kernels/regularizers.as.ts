@inline
function mix(h: v128): v128 {
  h = v128.xor(h, i32x4.shr_u(h, 16))
  h = i32x4.mul(h, i32x4.splat(0x85ebca6b))
  h = v128.xor(h, i32x4.shr_u(h, 13))
  h = i32x4.mul(h, i32x4.splat(0xc2b2ae35))
  return v128.xor(h, i32x4.shr_u(h, 16))
}

/**
 * y = scale·x where element i is kept, else 0; kept when the hash of (i, key) is at least `threshold` of 2³².
 * The same call takes dy to dx.
 */
export function dropout(x: usize, y: usize, count: i32, key: i32, threshold: u32, scale: f32): void {
  const scales = f32x4.splat(scale), limits = i32x4.splat(<i32>threshold), keys = i32x4.splat(key)
  let index = i32x4(0, 1, 2, 3)
  for (let end = x + (<usize>count << 2); x < end; x += 16, y += 16) {
    const hash = mix(v128.xor(mix(v128.xor(index, keys)), keys))
    v128.store(y, v128.and(f32x4.mul(v128.load(x), scales), i32x4.ge_u(hash, limits)))
    index = i32x4.add(index, i32x4.splat(4))
  }
}

/**
 * Mean and 1/√(variance + ε) of each channel over images, rows and pixels, and their running averages
 * r ← r + rate·(new − r), with the unbiased variance. Strides in bytes; channels a multiple of 4.
 */
export function batchStatistics(
  x: usize, images: i32, imageStride: usize, rows: i32, rowStride: usize, pixels: i32, channels: i32,
  mean: usize, inverse: usize, runningMean: usize, runningVariance: usize, rate: f32, epsilon: f32,
): void {
  const pixel = <usize>channels << 2
  const count = <f32>(images * rows * pixels)
  const rates = f32x4.splat(rate)
  for (let c: usize = 0; c < pixel; c += 16) {
    let sum = f32x4.splat(0)
    for (let n = 0; n < images; n++) {
      for (let i = 0; i < rows; i++) {
        let at = x + c + <usize>n * imageStride + <usize>i * rowStride
        for (let j = 0; j < pixels; j++, at += pixel) sum = f32x4.add(sum, v128.load(at))
      }
    }
    const centre = f32x4.div(sum, f32x4.splat(count))
    let squares = f32x4.splat(0)
    for (let n = 0; n < images; n++) {
      for (let i = 0; i < rows; i++) {
        let at = x + c + <usize>n * imageStride + <usize>i * rowStride
        for (let j = 0; j < pixels; j++, at += pixel) {
          const deviation = f32x4.sub(v128.load(at), centre)
          squares = f32x4.add(squares, f32x4.mul(deviation, deviation))
        }
      }
    }
    const variance = f32x4.div(squares, f32x4.splat(count))
    const unbiased = f32x4.div(squares, f32x4.splat(count - 1))
    v128.store(mean + c, centre)
    v128.store(inverse + c, inverseRoot(variance, epsilon))
    const oldMean = v128.load(runningMean + c), oldVariance = v128.load(runningVariance + c)
    v128.store(runningMean + c, f32x4.add(oldMean, f32x4.mul(rates, f32x4.sub(centre, oldMean))))
    v128.store(runningVariance + c, f32x4.add(oldVariance, f32x4.mul(rates, f32x4.sub(unbiased, oldVariance))))
  }
}

@inline
function inverseRoot(variance: v128, epsilon: f32): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.sqrt(f32x4.add(variance, f32x4.splat(epsilon))))
}

/** inverse = 1/√(variance + ε). */
export function inverseDeviation(variance: usize, inverse: usize, channels: i32, epsilon: f32): void {
  for (let c: usize = 0; c < <usize>channels << 2; c += 16) {
    v128.store(inverse + c, inverseRoot(v128.load(variance + c), epsilon))
  }
}

/** y = γ·(x − mean)·inverse + β. */
export function normalize(
  x: usize, y: usize, images: i32, imageStride: usize, rows: i32, rowStride: usize, pixels: i32, channels: i32,
  mean: usize, inverse: usize, gamma: usize, beta: usize,
): void {
  const pixel = <usize>channels << 2
  for (let c: usize = 0; c < pixel; c += 16) {
    const factor = f32x4.mul(v128.load(gamma + c), v128.load(inverse + c))
    const centre = v128.load(mean + c), shift = v128.load(beta + c)
    for (let n = 0; n < images; n++) {
      for (let i = 0; i < rows; i++) {
        let at = c + <usize>n * imageStride + <usize>i * rowStride
        for (let j = 0; j < pixels; j++, at += pixel) {
          v128.store(y + at, f32x4.add(f32x4.mul(f32x4.sub(v128.load(x + at), centre), factor), shift))
        }
      }
    }
  }
}

/**
 * dγ = Σ dy·x̂, dβ = Σ dy, and dx = γ·inverse·(dy − (dβ + x̂·dγ)/count), or γ·inverse·dy if the statistics are
 * `fixed`. x̂ = (x − mean)·inverse.
 */
export function normalizeBackward(
  x: usize, dy: usize, dx: usize,
  images: i32, imageStride: usize, rows: i32, rowStride: usize, pixels: i32, channels: i32,
  mean: usize, inverse: usize, gamma: usize, dGamma: usize, dBeta: usize, fixed: i32,
): void {
  const pixel = <usize>channels << 2
  const share = f32x4.splat(fixed ? 0 : 1 / <f32>(images * rows * pixels))
  for (let c: usize = 0; c < pixel; c += 16) {
    const centre = v128.load(mean + c), scale = v128.load(inverse + c)
    let sum = f32x4.splat(0), product = sum
    for (let n = 0; n < images; n++) {
      for (let i = 0; i < rows; i++) {
        let at = c + <usize>n * imageStride + <usize>i * rowStride
        for (let j = 0; j < pixels; j++, at += pixel) {
          const slope = v128.load(dy + at)
          sum = f32x4.add(sum, slope)
          product = f32x4.add(product, f32x4.mul(slope, f32x4.mul(f32x4.sub(v128.load(x + at), centre), scale)))
        }
      }
    }
    v128.store(dBeta + c, sum)
    v128.store(dGamma + c, product)
    const factor = f32x4.mul(v128.load(gamma + c), scale)
    const level = f32x4.mul(sum, share), tilt = f32x4.mul(product, share)
    for (let n = 0; n < images; n++) {
      for (let i = 0; i < rows; i++) {
        let at = c + <usize>n * imageStride + <usize>i * rowStride
        for (let j = 0; j < pixels; j++, at += pixel) {
          const standard = f32x4.mul(f32x4.sub(v128.load(x + at), centre), scale)
          const common = f32x4.add(level, f32x4.mul(standard, tilt))
          v128.store(dx + at, f32x4.mul(factor, f32x4.sub(v128.load(dy + at), common)))
        }
      }
    }
  }
}
