/**
 * How long anything is waited for before it counts as hanging, in ms. No test passes or fails by how quick a machine
 * is: this only turns what would never come into a failure that says what it was.
 */
export const PATIENCE_MS = 240_000
