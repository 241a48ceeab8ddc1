import type { Floats } from '../arena'
import type { Kernels } from '../kernels'

export function oneReference(floats: Floats): Pick<Kernels, 'measure' | 'denseRow' | 'sgdRow'> {
  const largest = (x: number, count: number): number => {
    let most = 0
    for (let i = 0; i < count; i++) most = Math.max(most, Math.abs(floats[x / 4 + i]))
    return most
  }
  return {
    measure(x, count, bound) {
      floats[bound / 4] = largest(x, count)
    },
    denseRow(x, inputs, w, wRow, units, bias, y) {
      for (let j = 0; j < units; j++) {
        let sum = floats[bias / 4 + j]
        for (let i = 0; i < inputs; i++) sum += floats[x / 4 + i] * floats[(w + i * wRow) / 4 + j]
        floats[y / 4 + j] = sum
      }
    },
    sgdRow(x, inputs, w, wRow, units, b, dy, dx, rate, weightBound, rectified) {
      for (let i = 0; i < inputs; i++) {
        const row = (w + i * wRow) / 4
        const value = floats[x / 4 + i]
        let dot = 0
        for (let j = 0; j < units; j++) {
          dot += floats[row + j] * floats[dy / 4 + j]
          floats[row + j] -= rate * (value * floats[dy / 4 + j])
        }
        if (dx) floats[dx / 4 + i] = rectified && value === 0 ? 0 : dot
      }
      for (let j = 0; j < units; j++) floats[b / 4 + j] -= rate * floats[dy / 4 + j]
      floats[weightBound / 4] += rate * largest(x, inputs) * largest(dy, units)
    },
  }
}
