import type { Marker } from './series'

/** What a D3 path and a canvas have in common. */
export interface Pen {
  moveTo: (x: number, y: number) => void
  lineTo: (x: number, y: number) => void
  arc: (x: number, y: number, radius: number, from: number, to: number) => void
  closePath: () => void
}

const polygon = (pen: Pen, corners: readonly (readonly [number, number])[]) => {
  corners.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.closePath()
}

const circle = (pen: Pen, x: number, y: number, radius: number) => {
  pen.moveTo(x + radius, y)
  pen.arc(x, y, radius, 0, 2 * Math.PI)
}

const strokes = (pen: Pen, x: number, y: number, across: number, along: number) => {
  pen.moveTo(x - across, y - along)
  pen.lineTo(x + across, y + along)
  pen.moveTo(x - along, y + across)
  pen.lineTo(x + along, y - across)
}

const shapes: Readonly<Record<Marker, (pen: Pen, x: number, y: number, r: number) => void>> = {
  circle,
  ring: circle,
  square: (pen, x, y, r) => {
    const h = r * 0.886
    polygon(pen, [
      [x - h, y - h],
      [x + h, y - h],
      [x + h, y + h],
      [x - h, y + h],
    ])
  },
  triangle: (pen, x, y, r) =>
    polygon(pen, [
      [x, y - 1.25 * r],
      [x + 1.17 * r, y + 0.78 * r],
      [x - 1.17 * r, y + 0.78 * r],
    ]),
  diamond: (pen, x, y, r) =>
    polygon(pen, [
      [x, y - 1.35 * r],
      [x + 1.1 * r, y],
      [x, y + 1.35 * r],
      [x - 1.1 * r, y],
    ]),
  cross: (pen, x, y, r) => strokes(pen, x, y, r, r),
  plus: (pen, x, y, r) => strokes(pen, x, y, 1.25 * r, 0),
}

/** Adds a marker to a path or a canvas; the shapes have about the same area for the same radius. */
export const drawMarker = (pen: Pen, marker: Marker, x: number, y: number, radius: number): void =>
  shapes[marker](pen, x, y, radius)

/** Markers made of strokes have nothing to fill. */
export const isOpen = (marker: Marker): boolean =>
  marker === 'cross' || marker === 'plus' || marker === 'ring'
