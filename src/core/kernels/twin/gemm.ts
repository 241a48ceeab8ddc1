import type { Kernels } from '../kernels'
import type { Floats } from '../arena'

export function gemmTwin(floats: Floats): Pick<Kernels, 'gemm' | 'transpose' | 'columnSums'> {
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
    transpose(from, fromRow, rows, columns, to, toRow) {
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) {
          floats[(to + j * toRow) / 4 + i] = floats[(from + i * fromRow) / 4 + j]
        }
      }
    },
    columnSums(rows, stride, m, n, sums) {
      for (let j = 0; j < n; j++) {
        let sum = 0
        for (let i = 0; i < m; i++) sum += floats[(rows + i * stride) / 4 + j]
        floats[sums / 4 + j] = sum
      }
    },
  }
}
