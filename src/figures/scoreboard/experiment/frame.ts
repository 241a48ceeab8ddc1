export interface Frame {
  /** Share right in each of `TESTS`; NaN where it has not been measured. */
  right: number[]
  /** A digit as each of `TESTS` shows it, 64 pixels each, and what it is; none in a run that trains. */
  pictures: Float32Array
  label: number
}
