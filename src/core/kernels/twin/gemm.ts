import type { Floats } from '../arena'
import type { Kernels } from '../kernels'

export function gemmTwin(floats: Floats): Pick<Kernels, 'gemm' | 'denseBackward' | 'copyRows'> {
  return {
    gemm(m, n, k, a, aRow, aColumn, b, bRow, c, cRow, bias) {
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < n; j++) {
          let sum = bias ? floats[bias / 4 + j] : 0
          for (let l = 0; l < k; l++) {
            sum += floats[(a + i * aRow + l * aColumn) / 4] * floats[(b + l * bRow) / 4 + j]
          }
          floats[(c + i * cRow) / 4 + j] = sum
        }
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
    denseBackward(rows, inputs, units, x, xRow, w, dy, yRow, dw, db, _turned, dx) {
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
          floats[(dw + i * yRow) / 4 + j] = sumOver(rows, product)
        }
      }
      for (let row = 0; dx && row < rows; row++) {
        for (let i = 0; i < inputs; i++) {
          const product = (unit: number) => slope(row, unit) * floats[(w + i * yRow) / 4 + unit]
          floats[(dx + row * xRow) / 4 + i] = sumOver(units, product)
        }
      }
    },
  }
}
