/** A stroke in units of the pad's side: x to the right, y down. */
export type Stroke = readonly (readonly [x: number, y: number])[]

export type DrawnDigit =
  | {
      /** 8 × 8 counts of ink, 0 to 16, rows from the top. */ pixels: Uint8Array<ArrayBuffer>
      problem?: undefined
    }
  | { pixels?: undefined; problem: string }

/** The bitmap that is averaged down, and the picture: 32 × 32 in blocks of 4 × 4. */
const fine = 32
const block = 4
/** Half the width of the pen on the bitmap. */
const pen = 2.3
/** Widest a digit may be: the data leave a column free on either side. */
const widest = 24
/** Smaller than this share of the pad it is a slip of the hand. */
const smallest = 0.12

interface Box {
  left: number
  top: number
  width: number
  height: number
}

function boxOf(strokes: readonly Stroke[]): Box {
  const [xs, ys] = [
    strokes.flatMap((stroke) => stroke.map(([x]) => x)),
    strokes.flatMap((stroke) => stroke.map(([, y]) => y)),
  ]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

function distanceTo(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  x: number,
  y: number,
): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

/** The strokes on a bitmap of 32 × 32: scaled to its height, centred. */
function bitmapOf(strokes: readonly Stroke[], box: Box): Uint8Array {
  const scale = Math.min((fine - 2 * pen) / box.height, (widest - 2 * pen) / box.width)
  const [left, top] = [(fine - box.width * scale) / 2, (fine - box.height * scale) / 2]
  const bitmap = new Uint8Array(fine * fine)
  for (const stroke of strokes) {
    const placed = stroke.map(
      ([x, y]) => [(x - box.left) * scale + left, (y - box.top) * scale + top] as const,
    )
    placed.forEach((to, i) => {
      const from = placed[i - 1] ?? to
      for (let cell = 0; cell < bitmap.length; cell++) {
        const [x, y] = [(cell % fine) + 0.5, Math.floor(cell / fine) + 0.5]
        if (distanceTo(from, to, x, y) <= pen) bitmap[cell] = 1
      }
    })
  }
  return bitmap
}

/**
 * A drawing as the UCI digits are made: a bitmap of 32 × 32 that the digit fills, of which each block of 4 × 4 is
 * counted. What is empty or tiny is refused with a sentence.
 */
export function digitOf(strokes: readonly Stroke[]): DrawnDigit {
  const drawn = strokes.filter((stroke) => stroke.length > 0)
  if (drawn.length === 0) return { problem: 'Draw a digit from 0 to 9 first.' }
  const box = boxOf(drawn)
  if (Math.max(box.width, box.height) < smallest) {
    return { problem: 'That is too small to be read; draw the digit larger.' }
  }
  const pixels = new Uint8Array((fine / block) ** 2)
  bitmapOf(drawn, box).forEach((ink, cell) => {
    const [row, column] = [Math.floor(cell / fine / block), Math.floor((cell % fine) / block)]
    pixels[row * (fine / block) + column] += ink
  })
  return { pixels }
}
