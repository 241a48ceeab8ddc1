/**
 * Cuts one eye of the cat out of data/chelsea.png into src/core/datasets/chelsea.bin; the same bytes every time.
 *
 *   node scripts/chelsea.mjs
 *
 * The bytes are 34 × 34 grey values, row by row: each the rounded mean luma (0.299 R + 0.587 G + 0.114 B) of 2 × 2
 * pixels of the photograph.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const source = fileURLToPath(new URL('../data/chelsea.png', import.meta.url))
const target = fileURLToPath(new URL('../src/core/datasets/chelsea.bin', import.meta.url))

const side = 34
const left = 284
const top = 100

/** What PNG's filters predict from the bytes to the left (a), above (b) and above left (c). */
const predictions = [
  () => 0,
  (a) => a,
  (_, b) => b,
  (a, b) => (a + b) >> 1,
  (a, b, c) => {
    const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
    return toA <= toB && toA <= toC ? a : toB <= toC ? b : c
  },
]

/** The chunks of a PNG file of one kind, joined. */
function chunks(file, kind) {
  const found = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const length = file.readUInt32BE(at)
    if (file.toString('ascii', at + 4, at + 8) === kind) found.push(file.subarray(at + 8, at + 8 + length))
  }
  return Buffer.concat(found)
}

/** An 8-bit RGB picture without interlacing as bytes, three a pixel, row by row. */
export function readChelsea() {
  const file = readFileSync(source)
  const header = chunks(file, 'IHDR')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  if (header.toString('hex', 8) !== '0802000000') throw new Error(`${source}: not a plain 8-bit RGB PNG`)
  const packed = inflateSync(chunks(file, 'IDAT'))
  const row = 3 * width
  const rgb = new Uint8Array(height * row)
  for (let y = 0; y < height; y++) {
    const predict = predictions[packed[y * (row + 1)]]
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const a = x < 3 ? 0 : rgb[at - 3]
      const b = y < 1 ? 0 : rgb[at - row]
      const c = x < 3 || y < 1 ? 0 : rgb[at - row - 3]
      rgb[at] = packed[y * (row + 1) + 1 + x] + predict(a, b, c)
    }
  }
  return { width, height, rgb }
}

/** The cut as grey bytes. */
export function cutChelsea({ width, rgb }) {
  const luma = (x, y) => {
    const at = 3 * (y * width + x)
    return 0.299 * rgb[at] + 0.587 * rgb[at + 1] + 0.114 * rgb[at + 2]
  }
  return Uint8Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [left + 2 * (i % side), top + 2 * Math.floor(i / side)]
    return Math.round((luma(x, y) + luma(x + 1, y) + luma(x, y + 1) + luma(x + 1, y + 1)) / 4)
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = cutChelsea(readChelsea())
  writeFileSync(target, bytes)
  console.log(`${target}: ${bytes.length} bytes`)
}
