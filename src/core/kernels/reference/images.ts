import type { Floats } from '../arena'
import type { ImageKernels } from '../imageKernels'

/** The element of pixel (row, column) of an image with a border of zeros; row and column from −1. */
function pixel(base: number, image: number, height: number, width: number, channels: number) {
  const start = base / 4 + image * (height + 2) * (width + 2) * channels
  return (row: number, column: number) => start + ((row + 1) * (width + 2) + column + 1) * channels
}

function eachPixel(
  images: number,
  height: number,
  width: number,
  visit: (n: number, i: number, j: number) => void,
) {
  for (let n = 0; n < images; n++) {
    for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) visit(n, i, j)
  }
}

const convolve =
  (floats: Floats): ImageKernels['convolve'] =>
  (x, images, height, width, inputs, w, outputs, bias, y, yChannels) => {
    eachPixel(images, height, width, (n, i, j) => {
      const from = pixel(x, n, height, width, inputs)
      const to = pixel(y, n, height, width, yChannels)(i, j)
      for (let o = 0; o < yChannels; o++) {
        let sum = bias ? floats[bias / 4 + o] : 0
        for (let tap = 0; tap < 9; tap++) {
          const at = from(i + Math.floor(tap / 3) - 1, j + (tap % 3) - 1)
          for (let c = 0; c < inputs; c++)
            sum += floats[at + c] * floats[w / 4 + (tap * inputs + c) * outputs + o]
        }
        floats[to + o] = sum
      }
    })
  }

const convolveWeights =
  (floats: Floats): ImageKernels['convolveWeights'] =>
  (x, images, height, width, inputs, dy, outputs, dw, db) => {
    floats.fill(0, dw / 4, dw / 4 + 9 * inputs * outputs)
    floats.fill(0, db / 4, db / 4 + outputs)
    eachPixel(images, height, width, (n, i, j) => {
      const from = pixel(x, n, height, width, inputs)
      const slope = pixel(dy, n, height, width, outputs)(i, j)
      for (let o = 0; o < outputs; o++) floats[db / 4 + o] += floats[slope + o]
      for (let tap = 0; tap < 9; tap++) {
        const at = from(i + Math.floor(tap / 3) - 1, j + (tap % 3) - 1)
        for (let c = 0; c < inputs; c++) {
          const to = dw / 4 + (tap * inputs + c) * outputs
          for (let o = 0; o < outputs; o++) floats[to + o] += floats[at + c] * floats[slope + o]
        }
      }
    })
  }

const convolveBack =
  (floats: Floats): ImageKernels['convolveBack'] =>
  (dy, images, height, width, outputs, w, inputs, dx) => {
    eachPixel(images, height, width, (n, i, j) => {
      const from = pixel(dy, n, height, width, outputs)
      const to = pixel(dx, n, height, width, inputs)(i, j)
      for (let c = 0; c < inputs; c++) {
        let sum = 0
        for (let tap = 0; tap < 9; tap++) {
          const slope = from(i - Math.floor(tap / 3) + 1, j - (tap % 3) + 1)
          const row = w / 4 + (tap * inputs + c) * outputs
          for (let o = 0; o < outputs; o++) sum += floats[slope + o] * floats[row + o]
        }
        floats[to + c] = sum
      }
    })
  }

const maxPool =
  (floats: Floats): ImageKernels['maxPool'] =>
  (x, y, images, height, width, channels, rectify) => {
    eachPixel(images, Math.floor(height / 2), Math.floor(width / 2), (n, i, j) => {
      const from = pixel(x, n, height, width, channels)
      const to = pixel(y, n, Math.floor(height / 2), Math.floor(width / 2), channels)(i, j)
      for (let c = 0; c < channels; c++) {
        const four = [0, 1, 2, 3].map((k) => floats[from(2 * i + (k >> 1), 2 * j + (k & 1)) + c])
        floats[to + c] = Math.max(...four, rectify ? 0 : -Infinity)
      }
    })
  }

const maxPoolBackward =
  (floats: Floats): ImageKernels['maxPoolBackward'] =>
  (x, y, dy, dx, images, height, width, channels, rectify) => {
    eachPixel(images, Math.floor(height / 2), Math.floor(width / 2), (n, i, j) => {
      const from = pixel(x, n, height, width, channels)
      const at = pixel(0, n, Math.floor(height / 2), Math.floor(width / 2), channels)(i, j)
      for (let c = 0; c < channels; c++) {
        const top = floats[y / 4 + at + c]
        const four = [0, 1, 2, 3].map((k) => from(2 * i + (k >> 1), 2 * j + (k & 1)) + c)
        const winner = rectify && top <= 0 ? -1 : four.find((element) => floats[element] === top)
        for (const element of four) {
          floats[element + (dx - x) / 4] = element === winner ? floats[dy / 4 + at + c] : 0
        }
      }
    })
  }

export function imagesReference(floats: Floats): ImageKernels {
  return {
    convolve: convolve(floats),
    convolveWeights: convolveWeights(floats),
    convolveBack: convolveBack(floats),
    maxPool: maxPool(floats),
    maxPoolBackward: maxPoolBackward(floats),
  }
}
