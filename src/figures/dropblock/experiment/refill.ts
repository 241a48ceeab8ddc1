import { SIDE } from '../params'

/** 1/d⁴ by distance in rows and columns. In a plane, powers of 2 and below let far cells outweigh near ones. */
const weightsByDistance = (): Float64Array =>
  Float64Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [rows, columns] = [Math.floor(at / SIDE), at % SIDE]
    return at === 0 ? 0 : 1 / (rows * rows + columns * columns) ** 2
  })

const weights = weightsByDistance()

/** The map with each dropped cell guessed from all survivors, weighted by 1/distance⁴ (Shepard 1968); 0 if none is left. */
export function refilled(map: Float32Array, mask: Uint8Array): Float32Array {
  const guess = map.slice()
  for (let cell = 0; cell < map.length; cell++) {
    if (mask[cell] === 0) guess[cell] = guessAt(map, mask, cell, SIDE)
  }
  return guess
}

function guessAt(map: Float32Array, mask: Uint8Array, cell: number, side: number): number {
  const [y, x] = [Math.floor(cell / side), cell % side]
  let sum = 0
  let total = 0
  for (let row = 0, at = 0; row < side; row++) {
    const away = Math.abs(row - y) * side
    for (let column = 0; column < side; column++, at++) {
      const weight = mask[at] * weights[away + Math.abs(column - x)]
      total += weight
      sum += weight * map[at]
    }
  }
  return total === 0 ? 0 : sum / total
}

/**
 * Mean squared error of the guesses at the dropped cells, divided by the variance of the whole map: 1 is as bad as
 * guessing the mean everywhere. NaN where nothing was dropped or the map is flat.
 */
export function refillError(map: Float32Array, mask: Uint8Array, guess: Float32Array): number {
  let [sum, squares, missed, dropped] = [0, 0, 0, 0]
  for (let cell = 0; cell < map.length; cell++) {
    sum += map[cell]
    squares += map[cell] * map[cell]
    if (mask[cell] === 1) continue
    missed += (guess[cell] - map[cell]) ** 2
    dropped += 1
  }
  const variance = squares / map.length - (sum / map.length) ** 2
  return variance > 1e-9 ? missed / dropped / variance : Number.NaN
}
