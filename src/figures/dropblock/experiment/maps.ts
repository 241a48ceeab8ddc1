import { chelsea, chelseaSide } from '../../../core/datasets/chelsea'
import { SIDE } from '../params'
import type { Stream } from '../../../core/random'

const CELLS = SIDE * SIDE

/** The picture with mean 0 and steps of 1/255, as a net would be given it. */
function centredPicture(): Float32Array {
  const mean = chelsea.reduce((sum, grey) => sum + grey, 0) / chelsea.length
  return Float32Array.from(chelsea, (grey) => (grey - mean) / 255)
}

/** ReLU of the picture under a 3 × 3 filter whose nine weights are drawn from N(0, 2/9), row by row. */
export function featureMap(random: Stream): Float32Array {
  const picture = centredPicture()
  const filter = random.fillNormal(new Float32Array(9), 0, Math.sqrt(2 / 9))
  return Float32Array.from({ length: CELLS }, (_, cell) => {
    const corner = Math.floor(cell / SIDE) * chelseaSide + (cell % SIDE)
    let sum = 0
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 3; column++) {
        sum += filter[3 * row + column] * picture[corner + row * chelseaSide + column]
      }
    }
    return Math.max(0, sum)
  })
}

export const largestOf = (map: Float32Array): number => map.reduce((most, value) => Math.max(most, value), 0)
