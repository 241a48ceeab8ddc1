import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distance, drawn, paddedRows, unpadded } from './machines'

const size = fc.integer({ min: 1, max: 70 })
/** A single unit has kernels of its own: it comes up often. */
const units = fc.oneof(fc.constant(1), size)
const seed = fc.nat()
const up = (count: number) => Math.ceil(count / 4) * 4

/** Holds the distance against the bound over drawn cases. */
function expectNear<Value>(
  arbitrary: fc.Arbitrary<Value>,
  distanceOf: (value: Value) => number,
  bound = 2e-6,
) {
  const property = fc.property(arbitrary, (value) => distanceOf(value) < bound)
  expect(() => fc.assert(property, { seed: 1, numRuns: 60 })).not.toThrow()
}

describe('the wasm kernels agree with their reference for', () => {
  /** Weights as a dense layer keeps them: inputs × units, or one row for a single unit. */
  const weightRows = (name: string, inputs: number, units: number, seed: number) =>
    units === 1 ? paddedRows(seed, name, 1, inputs) : paddedRows(seed, name, inputs, units)

  test('dense layers of all shapes', () => {
    expect.hasAssertions()
    expectNear(fc.tuple(size, size, units, seed), ([rows, inputs, units, seed]) =>
      distance(({ kernels, put, room, read }) => {
        const x = put(paddedRows(seed, 'x', rows, inputs))
        const w = put(weightRows('w', inputs, units, seed))
        const bias = put(paddedRows(seed, 'bias', 1, units))
        const y = room(rows * up(units))
        const [xRow, yRow] = [4 * up(inputs), 4 * up(units)]
        kernels.dense(rows, inputs, units, x, xRow, w, y, yRow, bias)
        return [unpadded(read(y, rows * up(units)), rows, units)]
      }),
    )
  })

  test('the way back through a dense layer, to its parameters, its input or both', () => {
    expect.hasAssertions()
    expectNear(
      fc.tuple(size, size, units, fc.constantFrom([1, 0], [0, 1], [1, 1]), seed),
      ([rows, inputs, units, [toParameters, toInput], seed]) =>
        distance(({ kernels, put, room, read }) => {
          const x = put(paddedRows(seed, 'x', rows, inputs))
          const w = put(weightRows('w', inputs, units, seed))
          const dy = put(paddedRows(seed, 'dy', rows, units))
          const [dw, db, dx] = [room(inputs * up(units)), room(up(units)), room(rows * up(inputs))]
          const transposed = room(up(units) * up(inputs))
          const [xRow, yRow] = [4 * up(inputs), 4 * up(units)]
          const [dwAt, dxAt] = [toParameters && dw, toInput && dx]
          kernels.denseBackward(rows, inputs, units, x, xRow, w, dy, yRow, dwAt, db, transposed, dxAt)
          const weights =
            units === 1 ? read(dw, inputs) : unpadded(read(dw, inputs * up(units)), inputs, units)
          return [weights, read(db, units), unpadded(read(dx, rows * up(inputs)), rows, inputs)]
        }),
    )
  })

  test('rows of images copied to places of another stride', () => {
    expect.hasAssertions()
    const few = fc.integer({ min: 1, max: 5 })
    expectNear(fc.tuple(few, few, few, few, few, seed), ([images, rows, fours, moreFrom, moreTo, seed]) =>
      distance(({ kernels, put, room, read }) => {
        const count = 4 * fours
        const [fromRow, toRow] = [count + 4 * moreFrom, count + 4 * moreTo]
        const [fromImage, toImage] = [rows * fromRow + 4 * moreTo, rows * toRow + 4 * moreFrom]
        const from = put(drawn(seed, 'values', images * fromImage))
        const to = room(images * toImage)
        kernels.copyRows(from, 4 * fromImage, 4 * fromRow, to, 4 * toImage, 4 * toRow, images, rows, count)
        return [read(to, images * toImage)]
      }),
    )
  })

  test('rows parted into padded ones', () => {
    expect.hasAssertions()
    const odd = size.filter((count) => count % 4 !== 0)
    expectNear(fc.tuple(size, odd, seed), ([rows, count, seed]) =>
      distance(({ kernels, put, room, read }) => {
        const to = room(rows * up(count))
        kernels.padRows(put(drawn(seed, 'values', rows * count)), to, rows, count)
        return [read(to, rows * up(count) + 4)]
      }),
    )
  })

  test('single rows, forward and down, from a ReLU or not', () => {
    expect.hasAssertions()
    expectNear(
      fc.tuple(size, size, fc.boolean(), fc.boolean(), seed),
      ([inputs, units, rectified, wanted, seed]) =>
        distance(({ kernels, put, room, read }) => {
          const values = drawn(seed, 'x', inputs)
          const x = put(rectified ? values.map((value) => Math.max(value, 0)) : values)
          const w = put(paddedRows(seed, 'w', inputs, units))
          const b = put(paddedRows(seed, 'b', 1, units))
          const dy = put(paddedRows(seed, 'dy', 1, units))
          const [y, dx, weightBound] = [room(up(units)), room(inputs), room(1)]
          const stride = 4 * up(units)
          kernels.measure(w, inputs * up(units), weightBound)
          kernels.denseRow(x, inputs, w, stride, up(units), b, y, weightBound)
          const dxAt = wanted ? dx : 0
          kernels.sgdRow(x, inputs, w, stride, up(units), b, dy, dxAt, 0.1, weightBound, rectified ? 1 : 0)
          const weights = unpadded(read(w, inputs * up(units)), inputs, units)
          return [read(y, units), weights, read(b, units), read(dx, inputs), read(weightBound, 1)]
        }),
    )
  })

  test('ReLU, tanh and their ways back', () => {
    expect.hasAssertions()
    expectNear(fc.tuple(size, fc.constantFrom(1e-3, 1, 20), seed), ([count, scale, seed]) =>
      distance(({ kernels, put, room, read }) => {
        const n = up(count)
        const x = put(drawn(seed, 'x', n).map((value) => Math.fround(value * scale)))
        const dy = put(drawn(seed, 'dy', n))
        const [rectified, bent, dr, db] = [room(n), room(n), room(n), room(n)]
        kernels.relu(x, rectified, n)
        kernels.reluBackward(rectified, dy, dr, n)
        kernels.tanh(x, bent, n)
        kernels.tanhBackward(put(drawn(seed, 'y', n)), dy, db, n)
        return [read(rectified, n), read(dr, n), read(bent, n), read(db, n)]
      }),
    )
  })

  test('convolutions and their ways back to filters and images', () => {
    expect.hasAssertions()
    const small = fc.integer({ min: 1, max: 9 })
    const inputs = fc.integer({ min: 1, max: 12 })
    const four = fc.integer({ min: 1, max: 4 }).map((n) => 4 * n)
    expectNear(
      fc.tuple(fc.integer({ min: 1, max: 3 }), small, small, inputs, four, seed),
      ([images, height, width, inputs, outputs, seed]) =>
        distance(({ kernels, put, room, read }) => {
          const framed = (name: string, channels: number) =>
            drawn(seed, name, images * (height + 2) * (width + 2) * channels).map((value, i) => {
              const pixel = Math.floor(i / channels)
              const column = pixel % (width + 2)
              const row = Math.floor(pixel / (width + 2)) % (height + 2)
              return column % (width + 1) === 0 || row % (height + 1) === 0 ? 0 : value
            })
          const x = put(framed('x', inputs))
          const dy = put(framed('dy', outputs))
          const w = put(drawn(seed, 'w', 9 * inputs * outputs))
          const bias = put(drawn(seed, 'b', outputs))
          const frame = images * (height + 2) * (width + 2)
          const [y, dx] = [room(frame * outputs), room(frame * inputs)]
          const [dw, db, flipped] = [
            room(9 * inputs * outputs),
            room(outputs),
            room(9 * outputs * up(inputs)),
          ]
          const scratch = room(width * Math.max(outputs, up(inputs)))
          kernels.convolve(x, images, height, width, inputs, w, outputs, bias, y, outputs, scratch)
          kernels.convolveWeights(x, images, height, width, inputs, dy, outputs, dw, db)
          kernels.convolveBack(dy, images, height, width, outputs, w, inputs, dx, flipped, scratch)
          const gradients = [read(dw, 9 * inputs * outputs), read(db, outputs)]
          return [read(y, frame * outputs), ...gradients, read(dx, frame * inputs)]
        }),
    )
  })

  test('max-pool with ties, behind a ReLU or not', () => {
    expect.hasAssertions()
    const side = fc.integer({ min: 2, max: 9 })
    expectNear(
      fc.tuple(side, side, fc.constantFrom(4, 8), fc.constantFrom(0, 1), seed),
      ([height, width, channels, rectify, seed]) =>
        distance(({ kernels, put, room, read }) => {
          const images = 2
          const count = images * (height + 2) * (width + 2) * channels
          const half = images * ((height >> 1) + 2) * ((width >> 1) + 2) * channels
          const x = put(drawn(seed, 'x', count).map((value) => Math.round(4 * value)))
          const dy = put(drawn(seed, 'dy', half))
          const [y, dx] = [room(half), room(count)]
          kernels.maxPool(x, y, images, height, width, channels, rectify)
          kernels.maxPoolBackward(x, y, dy, dx, images, height, width, channels, rectify)
          return [read(y, half), read(dx, count)]
        }),
    )
  })

  test('dropout: the same units fall', () => {
    expect.hasAssertions()
    expectNear(
      fc.tuple(size, fc.double({ min: 0, max: 0.99, noNaN: true }), fc.nat(), seed),
      ([count, rate, key, seed]) =>
        distance(({ kernels, put, room, read }) => {
          const x = put(drawn(seed, 'x', up(count)))
          const y = room(up(count))
          kernels.dropout(x, y, up(count), key, Math.floor(rate * 2 ** 32), 2)
          return [read(y, up(count))]
        }),
    )
  })

  test('dropout: a unit falls from the same threshold on, to the last bit', () => {
    expect.hasAssertions()
    expectNear(fc.tuple(fc.nat(), seed), ([key, seed]) =>
      distance(({ kernels, put, room, read }) => {
        const [x, y] = [put(drawn(seed, 'x', 4)), room(4)]
        const falls = (threshold: number): boolean => {
          kernels.dropout(x, y, 4, key, threshold, 2)
          return read(y, 4)[0] === 0
        }
        let [kept, fallen] = [0, 2 ** 32 - 1]
        while (fallen - kept > 1) {
          const middle = Math.floor((kept + fallen) / 2)
          if (falls(middle)) fallen = middle
          else kept = middle
        }
        return [[Math.floor(fallen / 2 ** 16), fallen % 2 ** 16]]
      }),
    )
  })

  test('batch norm, with the batch’s statistics and with fixed ones', () => {
    expect.hasAssertions()
    const few = fc.integer({ min: 1, max: 5 })
    const images = fc.integer({ min: 2, max: 40 })
    expectNear(
      fc.tuple(images, few, few, fc.constantFrom(4, 8, 12), seed),
      ([images, rows, pixels, channels, seed]) =>
        distance(({ kernels, put, room, read }) => {
          const [row, image] = [pixels * channels * 4, rows * pixels * channels * 4]
          const count = images * rows * pixels * channels
          const [x, dy] = [put(drawn(seed, 'x', count)), put(drawn(seed, 'dy', count))]
          const [mean, gamma, beta, average] = [1, 2, 3, 4].map((i) => put(drawn(seed, `${i}`, channels)))
          const spread = put(drawn(seed, 'variance', channels).map((value) => Math.fround(value + 2)))
          const [y, dx, fixedDx] = [room(count), room(count), room(count)]
          const [dGamma, dBeta, variance] = [room(channels), room(channels), room(channels)]
          const places = [images, image, rows, row, pixels, channels] as const
          kernels.batchStatistics(x, ...places, mean, variance, average, spread, 0.1)
          kernels.normalize(x, y, ...places, mean, variance, 1e-5, gamma, beta)
          const back = (to: number, fixed: number) => {
            const scales = [gamma, dGamma, dBeta, fixed] as const
            kernels.normalizeBackward(x, dy, to, ...places, mean, variance, 1e-5, ...scales)
          }
          back(dx, 0)
          back(fixedDx, 1)
          const small = [mean, variance, average, spread, dGamma, dBeta].map((address) =>
            read(address, channels),
          )
          return [...small, read(y, count), read(dx, count), read(fixedDx, count)]
        }),
      2e-5,
    )
  })

  test('all losses', () => {
    expect.hasAssertions()
    expectNear(
      fc.tuple(size, size, seed),
      ([rows, n, seed]) =>
        distance(({ kernels, put, room, read }) => {
          const z = put(paddedRows(seed, 'z', rows, n).map((value) => Math.fround(5 * value)))
          const t = put(paddedRows(seed, 't', rows, n))
          const gradient = room(rows * up(n))
          const stride = 4 * up(n)
          const sum = room(1)
          const found = () => [read(sum, 1), unpadded(read(gradient, rows * up(n)), rows, n)]
          kernels.softmaxCrossEntropy(z, t, gradient, sum, rows, n, stride, 0.5)
          const entropy = found()
          const residuals = [0, 1, 2, 3].flatMap((kind) => {
            kernels.residualLoss(kind, z, t, gradient, sum, rows, n, stride, 0.5, 1.5)
            return found()
          })
          return [...entropy, ...residuals]
        }),
      1e-5,
    )
  })

  test('all optimisers', () => {
    expect.hasAssertions()
    expectNear(fc.tuple(size, seed), ([count, seed]) =>
      distance(({ kernels, put, read }) => {
        const n = up(count)
        const [g, v, m, s] = [1, 2, 3, 4].map((i) => put(drawn(seed, `${i}`, n).map(Math.abs)))
        const [plain, rolling, adaptive] = [5, 6, 7].map((i) => put(drawn(seed, `${i}`, n)))
        kernels.sgd(plain, g, n, 0.1, 0.01)
        kernels.momentum(rolling, g, v, n, 0.1, 0.9, 0.01)
        kernels.adam(adaptive, g, m, s, n, 0.01, 0.9, 0.999, 1e-8, 0.1, 0.001, 0.999)
        return [plain, rolling, v, adaptive, m, s].map((address) => read(address, n))
      }),
    )
  })
})

test('allFinite tells finite numbers from the others wherever they stand', () => {
  const answers = (values: readonly number[]) => {
    const found: number[] = []
    distance(({ kernels, put }) => {
      found.push(kernels.allFinite(put(values), values.length))
      return [[0]]
    })
    return found
  }
  expect(answers([1, -3e38, 0, 1e-45])).toEqual([1, 1])
  for (const odd of [NaN, Infinity, -Infinity]) {
    for (let i = 0; i < 8; i++)
      expect(answers(Array.from({ length: 8 }, () => 1).with(i, odd))).toEqual([0, 0])
  }
})
