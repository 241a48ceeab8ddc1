import type { Floats } from '../arena'
import type { Kernels } from '../kernels'

type Activations = Pick<Kernels, 'relu' | 'reluBackward' | 'tanh' | 'tanhBackward' | 'allFinite'>

export function activationsReference(floats: Floats): Activations {
  return {
    relu(x, y, count) {
      for (let i = 0; i < count; i++) {
        const value = floats[x / 4 + i]
        floats[y / 4 + i] = value < 0 ? 0 : value
      }
    },
    reluBackward(y, dy, dx, count) {
      for (let i = 0; i < count; i++) floats[dx / 4 + i] = floats[y / 4 + i] <= 0 ? 0 : floats[dy / 4 + i]
    },
    tanh(x, y, count) {
      for (let i = 0; i < count; i++) floats[y / 4 + i] = Math.tanh(floats[x / 4 + i])
    },
    tanhBackward(y, dy, dx, count) {
      for (let i = 0; i < count; i++) {
        floats[dx / 4 + i] = floats[dy / 4 + i] * (1 - floats[y / 4 + i] ** 2)
      }
    },
    allFinite(x, count) {
      for (let i = 0; i < count; i++) if (!Number.isFinite(floats[x / 4 + i])) return 0
      return 1
    },
  }
}
