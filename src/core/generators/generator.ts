/** A one-to-one map between codes and pictures, row by row. */
export interface Generator {
  /** Numbers of a code. */
  readonly numbers: number
  /** The picture of a code. */
  readonly generate: (code: ArrayLike<number>) => Float64Array
  /** A code of a picture. */
  readonly encode: (picture: ArrayLike<number>) => Float64Array
}
