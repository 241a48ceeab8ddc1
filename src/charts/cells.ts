/** How the values of a field become ink: always one colour per cell, and how much of it. */
export type FieldValues =
  | {
      /** More is denser. */
      kind: 'amount'
      values: ArrayLike<number>
      range: readonly [low: number, high: number]
    }
  | {
      /** Two colours that meet where the value is `middle` (0 unless given): a margin, the probability of one of two classes. */
      kind: 'signed'
      values: ArrayLike<number>
      middle?: number
      /** Distance from the middle at which the colour is full. */
      limit: number
    }
  | {
      /** Probabilities of `classes` classes, cell after cell: the likeliest class, as dense as it is sure. */
      kind: 'classes'
      values: ArrayLike<number>
      classes: number
    }

export interface Cells {
  /** Which of the field's colours. */
  colour: Uint8Array
  /** How much of it, 0 to 255. */
  opacity: Uint8Array
}

const levels = 24

/** Density in steps the eye can follow as bands; nothing where the value is not finite. */
const quantised = (share: number): number =>
  Number.isFinite(share)
    ? Math.round((Math.round(Math.min(1, Math.max(0, share)) * levels) / levels) * 255)
    : 0

function classOf(values: ArrayLike<number>, cell: number, classes: number): [colour: number, share: number] {
  let best = 0
  for (let k = 1; k < classes; k++) {
    if ((values[cell * classes + k] ?? 0) > (values[cell * classes + best] ?? 0)) best = k
  }
  const chance = 1 / classes
  return [best, ((values[cell * classes + best] ?? NaN) - chance) / (1 - chance)]
}

/** Colour and opacity of every cell. */
export function cellsOf(field: FieldValues, count: number): Cells {
  const cells = { colour: new Uint8Array(count), opacity: new Uint8Array(count) }
  for (let i = 0; i < count; i++) {
    const value = field.values[i] ?? NaN
    if (field.kind === 'amount') {
      cells.opacity[i] = quantised((value - field.range[0]) / (field.range[1] - field.range[0]))
    } else if (field.kind === 'signed') {
      const away = value - (field.middle ?? 0)
      cells.colour[i] = away > 0 ? 1 : 0
      cells.opacity[i] = quantised(Math.abs(away) / field.limit)
    } else {
      const [colour, share] = classOf(field.values, i, field.classes)
      cells.colour[i] = colour
      cells.opacity[i] = quantised(share)
    }
  }
  return cells
}

/** Opacity of one colour's cells as a picture: rows from the top, while a field's first row lies at the bottom. */
export function maskOf({ colour, opacity }: Cells, of: number, columns: number, rows: number): Uint8Array {
  const mask = new Uint8Array(columns * rows)
  for (let i = 0; i < mask.length; i++) {
    const row = rows - 1 - Math.floor(i / columns)
    if (colour[i] === of) mask[row * columns + (i % columns)] = opacity[i] ?? 0
  }
  return mask
}

/** All colours at once, four bytes a cell, rows from the top. */
export function rgbaOf(
  { colour, opacity }: Cells,
  palette: readonly (readonly [number, number, number])[],
  columns: number,
  rows: number,
): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(4 * columns * rows)
  for (let i = 0; i < columns * rows; i++) {
    const at = 4 * ((rows - 1 - Math.floor(i / columns)) * columns + (i % columns))
    const [red, green, blue] = palette[colour[i] ?? 0] ?? [0, 0, 0]
    bytes[at] = red
    bytes[at + 1] = green
    bytes[at + 2] = blue
    bytes[at + 3] = opacity[i] ?? 0
  }
  return bytes
}
