import type { Floats } from '../arena'
import type { Kernels } from '../kernels'

export function denseReference(
  floats: Floats,
): Pick<Kernels, 'dense' | 'denseBackward' | 'padRows' | 'copyRows'> {
  /** Element numbers of the weight from input i to unit j; a single unit's weights lie in one row. */
  const weight = (w: number, units: number, yRow: number, i: number, j: number) =>
    units === 1 ? w / 4 + i : (w + i * yRow) / 4 + j
  return {
    dense(rows, inputs, units, x, xRow, w, y, yRow, bias) {
      for (let row = 0; row < rows; row++) {
        for (let j = 0; j < units; j++) {
          let sum = floats[bias / 4 + j]
          for (let i = 0; i < inputs; i++) {
            sum += floats[(x + row * xRow) / 4 + i] * floats[weight(w, units, yRow, i, j)]
          }
          floats[(y + row * yRow) / 4 + j] = sum
        }
      }
    },
    padRows(from, to, rows, count) {
      const stride = Math.ceil(count / 4) * 4
      for (let row = 0; row < rows; row++) {
        const [source, target] = [from / 4 + row * count, to / 4 + row * stride]
        floats.copyWithin(target, source, source + count)
        floats.fill(0, target + count, target + stride)
      }
    },
    copyRows(from, fromImage, fromRow, to, toImage, toRow, images, rows, count) {
      for (let n = 0; n < images; n++) {
        for (let i = 0; i < rows; i++) {
          const source = (from + n * fromImage + i * fromRow) / 4
          floats.copyWithin((to + n * toImage + i * toRow) / 4, source, source + count)
        }
      }
    },
    denseBackward(rows, inputs, units, x, xRow, w, dy, yRow, dw, db, _transposed, dx) {
      const slope = (row: number, unit: number) => floats[(dy + row * yRow) / 4 + unit]
      const sumOver = (count: number, term: (i: number) => number) => {
        let sum = 0
        for (let i = 0; i < count; i++) sum += term(i)
        return sum
      }
      for (let j = 0; dw && j < units; j++) {
        floats[db / 4 + j] = sumOver(rows, (row) => slope(row, j))
        for (let i = 0; i < inputs; i++) {
          const product = (row: number) => floats[(x + row * xRow) / 4 + i] * slope(row, j)
          floats[weight(dw, units, yRow, i, j)] = sumOver(rows, product)
        }
      }
      for (let row = 0; dx && row < rows; row++) {
        for (let i = 0; i < inputs; i++) {
          const product = (unit: number) => slope(row, unit) * floats[weight(w, units, yRow, i, unit)]
          floats[(dx + row * xRow) / 4 + i] = sumOver(units, product)
        }
      }
    },
  }
}
