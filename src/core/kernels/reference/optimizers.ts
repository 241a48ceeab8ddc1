import type { Floats } from '../arena'
import type { Kernels } from '../kernels'

export function optimizersReference(floats: Floats): Pick<Kernels, 'sgd' | 'momentum' | 'adam'> {
  return {
    sgd(w, g, count, rate, decay) {
      for (let i = 0; i < count; i++) {
        const weight = floats[w / 4 + i]
        floats[w / 4 + i] = weight - rate * (floats[g / 4 + i] + decay * weight)
      }
    },
    momentum(w, g, v, count, rate, mu, decay) {
      for (let i = 0; i < count; i++) {
        const weight = floats[w / 4 + i]
        const velocity = mu * floats[v / 4 + i] + floats[g / 4 + i] + decay * weight
        floats[v / 4 + i] = velocity
        floats[w / 4 + i] = weight - rate * velocity
      }
    },
    adam(w, g, m, s, count, rate, beta1, beta2, epsilon, correction1, correction2, shrink) {
      for (let i = 0; i < count; i++) {
        const slope = floats[g / 4 + i]
        const mean = beta1 * floats[m / 4 + i] + (1 - beta1) * slope
        const square = beta2 * floats[s / 4 + i] + (1 - beta2) * slope * slope
        floats[m / 4 + i] = mean
        floats[s / 4 + i] = square
        const step = (rate * (mean / correction1)) / (Math.sqrt(square / correction2) + epsilon)
        floats[w / 4 + i] = shrink * floats[w / 4 + i] - step
      }
    },
  }
}
