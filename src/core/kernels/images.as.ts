import { columnSums, product, transpose } from './imported.as'

// Images lie with channels last and one pixel of zeros around: (height + 2) × (width + 2) × channels.

/**
 * y = bias + the 3×3 correlation of x with w[3][3][inputs][outputs]. Where y has fewer channels than `outputs`
 * (a multiple of 4), each row goes through `scratch` first.
 */
export function convolve(
  x: usize, images: i32, height: i32, width: i32, inputs: i32,
  w: usize, outputs: i32, bias: usize, y: usize, yChannels: i32, scratch: usize,
): void {
  const pixel = <usize>inputs << 2, yPixel = <usize>yChannels << 2, wide = <usize>outputs << 2
  const row = pixel * <usize>(width + 2), yRow = yPixel * <usize>(width + 2)
  const tap = 3 * <usize>inputs * wide
  y += yRow + yPixel
  for (let image = 0; image < images; image++) {
    for (let i = 0; i < height; i++) {
      const direct = yChannels == outputs
      const to = direct ? y : scratch
      product(width, outputs, 3 * inputs, 3, 3, x, pixel, 4, row, 0, w, wide, tap, 0, to, wide, bias)
      if (!direct) {
        for (let j = 0; j < width; j++) {
          memory.copy(y + <usize>j * yPixel, scratch + <usize>j * wide, yPixel)
        }
      }
      x += row
      y += yRow
    }
    x += row + row
    y += yRow + yRow
  }
}

/** dw[3][3][inputs][outputs] = Σ over images and pixels of x at the tap times dy; db = Σ dy. */
export function convolveWeights(
  x: usize, images: i32, height: i32, width: i32, inputs: i32, dy: usize, outputs: i32, dw: usize, db: usize,
): void {
  const pixel = <usize>inputs << 2, wide = <usize>outputs << 2
  const row = pixel * <usize>(width + 2), dyRow = wide * <usize>(width + 2)
  columnSums(dy, wide, images * (height + 2) * (width + 2), outputs, db)
  dy += dyRow + wide
  for (let tap = 0; tap < 3; tap++) {
    product(
      3 * inputs, outputs, width, images * height, height, x, 4, pixel, row, row + row,
      dy, wide, dyRow, dyRow + dyRow, dw, wide, 0,
    )
    x += row
    dw += 3 * <usize>inputs * wide
  }
}

/** dx = the correlation of dy with the filters turned by 180°, which `flipped` takes: [3][3][outputs][padded inputs]. */
export function convolveBack(
  dy: usize, images: i32, height: i32, width: i32, outputs: i32,
  w: usize, inputs: i32, dx: usize, flipped: usize, scratch: usize,
): void {
  const wide = (inputs + 3) & -4
  const step = (<usize>inputs * <usize>outputs) << 2, back = (<usize>outputs * <usize>wide) << 2
  for (let tap: usize = 0; tap < 9; tap++) {
    transpose(w + tap * step, <usize>outputs << 2, inputs, outputs, flipped + (8 - tap) * back, <usize>wide << 2)
  }
  convolve(dy, images, height, width, outputs, flipped, wide, 0, dx, inputs, scratch)
}

/** y = the largest of each 2×2 pixels of x (and of 0, if `rectify`); channels a multiple of 4. */
export function maxPool(x: usize, y: usize, images: i32, height: i32, width: i32, channels: i32, rectify: i32): void {
  const pixel = <usize>channels << 2, half = width >> 1
  const row = pixel * <usize>(width + 2), yRow = pixel * <usize>(half + 2)
  const image = row * <usize>(height + 2), yImage = yRow * <usize>((height >> 1) + 2)
  const floor = f32x4.splat(rectify ? 0 : -Infinity)
  for (let n = 0; n < images; n++) {
    for (let i = 0; i < height >> 1; i++) {
      let from = x + <usize>n * image + row * <usize>(2 * i + 1) + pixel
      let to = y + <usize>n * yImage + yRow * <usize>(i + 1) + pixel
      for (let j = 0; j < half; j++) {
        for (const end = to + pixel; to < end; to += 16, from += 16) {
          const upper = f32x4.max(v128.load(from), v128.load(from + pixel))
          const lower = f32x4.max(v128.load(from + row), v128.load(from + row + pixel))
          v128.store(to, f32x4.max(f32x4.max(upper, lower), floor))
        }
        from += pixel
      }
    }
  }
}

/** dx = dy at the first pixel that is the maximum (unless that is not above 0, if `rectify`), else 0. */
export function maxPoolBackward(
  x: usize, y: usize, dy: usize, dx: usize, images: i32, height: i32, width: i32, channels: i32, rectify: i32,
): void {
  const pixel = <usize>channels << 2, half = width >> 1
  const row = pixel * <usize>(width + 2), yRow = pixel * <usize>(half + 2)
  const image = row * <usize>(height + 2), yImage = yRow * <usize>((height >> 1) + 2)
  const floor = f32x4.splat(rectify ? 0 : -Infinity)
  for (let n = 0; n < images; n++) {
    for (let i = 0; i < height >> 1; i++) {
      let at = <usize>n * image + row * <usize>(2 * i + 1) + pixel
      let from = <usize>n * yImage + yRow * <usize>(i + 1) + pixel
      for (let j = 0; j < half; j++) {
        for (const end = from + pixel; from < end; from += 16, at += 16) {
          const top = v128.load(y + from)
          let left = v128.andnot(v128.load(dy + from), f32x4.le(top, floor))
          let hit = f32x4.eq(v128.load(x + at), top)
          v128.store(dx + at, v128.and(left, hit))
          left = v128.andnot(left, hit)
          hit = f32x4.eq(v128.load(x + at + pixel), top)
          v128.store(dx + at + pixel, v128.and(left, hit))
          left = v128.andnot(left, hit)
          hit = f32x4.eq(v128.load(x + at + row), top)
          v128.store(dx + at + row, v128.and(left, hit))
          left = v128.andnot(left, hit)
          hit = f32x4.eq(v128.load(x + at + row + pixel), top)
          v128.store(dx + at + row + pixel, v128.and(left, hit))
        }
        at += pixel
      }
    }
  }
}
