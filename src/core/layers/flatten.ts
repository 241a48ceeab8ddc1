import { BYTES, flat, type Layer } from './layer'

/** An image as a flat row: pixel by pixel, channels last, without its border. Dense layers do it by themselves. */
export function flatten(): Layer {
  return {
    name: 'flatten',
    place(plan, input) {
      const { shape, size, stride, border, value, gradient } = input
      const output = plan.tensor(flat(size))
      const count = shape.width * shape.channels
      const row = (shape.width + 2 * border) * shape.channels * BYTES
      const inside = border * (row + shape.channels * BYTES)
      const [image, flatImage, flatRow] = [stride * BYTES, output.stride * BYTES, count * BYTES]
      return {
        output,
        forward({ kernels, rows }) {
          const x = value + inside
          kernels.copyRows(x, image, row, output.value, flatImage, flatRow, rows, shape.height, count)
        },
        backward({ kernels, rows }) {
          const dx = gradient + inside
          kernels.copyRows(output.gradient, flatImage, flatRow, dx, image, row, rows, shape.height, count)
        },
      }
    },
  }
}
