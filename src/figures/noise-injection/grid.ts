/** Grid of the decision fields. */
export const GRID = { columns: 96, rows: 56 } as const

/** What one net has come to. */
export interface ArmFrame {
  /** f over the plane, x fastest, from −1 (0) to 1 (255). */
  field: Uint8Array
  /** Mean of ½(f − y)² at the start and after every `LOSS_EVERY` epochs: on the training points as labelled, and on fresh ones. */
  trainLoss: readonly number[]
  testLoss: readonly number[]
  /** Share of the fresh points answered rightly under each of `TEST_NOISES`, the first without noise. */
  accuracy: readonly number[]
}
