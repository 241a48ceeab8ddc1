/** A grey picture: height × width values, row after row. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

/** A picture of that size from its values. Throws where their number does not fit or the size is not whole and positive. */
export function raster(width: number, height: number, values: Float32Array): Raster {
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0)) {
    throw new RangeError(`raster: ${width} × ${height} is no size`)
  }
  if (values.length !== width * height) {
    throw new RangeError(`raster: ${values.length} values for ${width} × ${height}`)
  }
  return { width, height, values }
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))
