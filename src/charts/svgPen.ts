import type { Pen } from './marker'

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10

/** A pen that writes the data of an SVG path, to a tenth of a pixel. An arc is a whole circle, from its right end. */
export function svgPen(): Pen & { toString: () => string } {
  let data = ''
  return {
    moveTo: (x, y) => void (data += `M${tenth(x)},${tenth(y)}`),
    lineTo: (x, y) => void (data += `L${tenth(x)},${tenth(y)}`),
    arc: (x, y, radius) => {
      const [r, left, right, level] = [radius, x - radius, x + radius, y].map(tenth)
      data += `A${r},${r},0,1,1,${left},${level}A${r},${r},0,1,1,${right},${level}`
    },
    closePath: () => void (data += 'Z'),
    toString: () => data,
  }
}
