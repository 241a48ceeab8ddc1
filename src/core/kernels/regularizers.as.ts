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
    let hash = index
    for (let round = 0; round < 2; round++) hash = mix(v128.xor(hash, keys))
    v128.store(y, v128.and(f32x4.mul(v128.load(x), scales), i32x4.ge_u(hash, limits)))
    index = i32x4.add(index, i32x4.splat(4))
  }
}

/** Where a line of pixels starts, of `rows` lines an image. */
@inline
function lineAt(line: i32, imageStride: usize, rows: i32, rowStride: usize): usize {
  return <usize>(line / rows) * imageStride + <usize>(line % rows) * rowStride
}

/**
 * Mean and variance of each channel over images, rows and pixels, and their running averages
 * r ← r + rate·(new − r), with the unbiased variance. Strides in bytes; channels a multiple of 4.
 */
export function batchStatistics(
  x: usize, images: i32, imageStride: usize, rows: i32, rowStride: usize, pixels: i32, channels: i32,
  mean: usize, variance: usize, runningMean: usize, runningVariance: usize, rate: f32,
): void {
  const pixel = <usize>channels << 2, one = f32x4.splat(1)
  const count = <f32>(images * rows * pixels)
  for (let c: usize = 0; c < pixel; c += 16) {
    let centre = f32x4.splat(0), squares = centre
    for (let pass = 0; pass < 2; pass++) {
      let sum = f32x4.splat(0)
      for (let line = 0; line < images * rows; line++) {
        let at = x + c + lineAt(line, imageStride, rows, rowStride)
        for (let j = 0; j < pixels; j++, at += pixel) {
          const deviation = f32x4.sub(v128.load(at), centre)
          sum = f32x4.add(sum, f32x4.mul(deviation, pass ? deviation : one))
        }
      }
      if (pass) squares = sum
      else centre = f32x4.div(sum, f32x4.splat(count))
    }
    v128.store(mean + c, centre)
    v128.store(variance + c, f32x4.div(squares, f32x4.splat(count)))
    approach(runningMean + c, centre, rate)
    approach(runningVariance + c, f32x4.div(squares, f32x4.splat(count - 1)), rate)
  }
}

@inline
function approach(average: usize, value: v128, rate: f32): void {
  const old = v128.load(average)
  v128.store(average, f32x4.add(old, f32x4.mul(f32x4.splat(rate), f32x4.sub(value, old))))
}

@inline
function inverseRoot(variance: usize, epsilon: f32): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.sqrt(f32x4.add(v128.load(variance), f32x4.splat(epsilon))))
}

/** y = γ·(x − mean)/√(variance + ε) + β. */
export function normalize(
  x: usize, y: usize, images: i32, imageStride: usize, rows: i32, rowStride: usize, pixels: i32, channels: i32,
  mean: usize, variance: usize, epsilon: f32, gamma: usize, beta: usize,
): void {
  const pixel = <usize>channels << 2
  for (let c: usize = 0; c < pixel; c += 16) {
    const factor = f32x4.mul(v128.load(gamma + c), inverseRoot(variance + c, epsilon))
    const centre = v128.load(mean + c), shift = v128.load(beta + c)
    for (let line = 0; line < images * rows; line++) {
      let at = c + lineAt(line, imageStride, rows, rowStride)
      for (let j = 0; j < pixels; j++, at += pixel) {
        v128.store(y + at, f32x4.add(f32x4.mul(f32x4.sub(v128.load(x + at), centre), factor), shift))
      }
    }
  }
}

/**
 * dγ = Σ dy·x̂, dβ = Σ dy, and dx = γ·inverse·(dy − (dβ + x̂·dγ)/count), or γ·inverse·dy if the statistics are
 * `fixed`. x̂ = (x − mean)·inverse, inverse = 1/√(variance + ε).
 */
export function normalizeBackward(
  x: usize, dy: usize, dx: usize,
  images: i32, imageStride: usize, rows: i32, rowStride: usize, pixels: i32, channels: i32,
  mean: usize, variance: usize, epsilon: f32, gamma: usize, dGamma: usize, dBeta: usize, fixed: i32,
): void {
  const pixel = <usize>channels << 2
  const share = f32x4.splat(fixed ? 0 : 1 / <f32>(images * rows * pixels))
  for (let c: usize = 0; c < pixel; c += 16) {
    const centre = v128.load(mean + c), scale = inverseRoot(variance + c, epsilon)
    const factor = f32x4.mul(v128.load(gamma + c), scale)
    let sum = f32x4.splat(0), product = sum, level = sum, tilt = sum
    for (let pass = 0; pass < 2; pass++) {
      for (let line = 0; line < images * rows; line++) {
        let at = c + lineAt(line, imageStride, rows, rowStride)
        for (let j = 0; j < pixels; j++, at += pixel) {
          const slope = v128.load(dy + at)
          const standard = f32x4.mul(f32x4.sub(v128.load(x + at), centre), scale)
          if (pass) {
            const common = f32x4.add(level, f32x4.mul(standard, tilt))
            v128.store(dx + at, f32x4.mul(factor, f32x4.sub(slope, common)))
          } else {
            sum = f32x4.add(sum, slope)
            product = f32x4.add(product, f32x4.mul(slope, standard))
          }
        }
      }
      level = f32x4.mul(sum, share)
      tilt = f32x4.mul(product, share)
    }
    v128.store(dBeta + c, sum)
    v128.store(dGamma + c, product)
  }
}
