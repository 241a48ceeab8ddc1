/** What an epoch may be, by its number in a schedule. */
export const KINDS = ['out', 'plain', 'weak', 'strong'] as const
export type Kind = (typeof KINDS)[number]
export const [LEFT_OUT, PLAIN, WEAK, STRONG] = [0, 1, 2, 3] as const
/** Epochs there are room for. */
export const EPOCHS = 40

/** A schedule of so many epochs of one kind, so many of the next …; what is left of it is left out. */
export const scheduleOf = (...stages: readonly (readonly [kind: number, epochs: number])[]): number[] =>
  whole(stages.flatMap(([kind, epochs]) => Array.from({ length: epochs }, () => kind)))

/** A schedule of all epochs: those that it does not name are left out. */
export const whole = (schedule: readonly number[]): number[] =>
  Array.from({ length: EPOCHS }, (_, epoch) => schedule[epoch] ?? LEFT_OUT)
