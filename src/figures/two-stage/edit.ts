import { EPOCHS, KINDS, LEFT_OUT, STRONG, WEAK, whole } from './schedule'

/** Gradient passes per digit that an epoch of each kind takes: one for the step of the weights, one for each of the attack. */
export const COSTS = [0, 1, 2, 11] as const

/** The bill of a schedule after 0, 1, … epochs. */
export function billOf(schedule: readonly number[]): number[] {
  const bill = [0]
  for (const kind of whole(schedule)) bill.push(bill[bill.length - 1] + COSTS[kind])
  return bill
}

export const totalOf = (schedule: readonly number[]): number => billOf(schedule)[EPOCHS]

/** How many epochs are of each kind, by its number. */
export const countsOf = (schedule: readonly number[]): number[] =>
  KINDS.map((_, kind) => whole(schedule).filter((own) => own === kind).length)

/** The last epoch after which the kind changes, and the kinds about it; at the end where it never does. */
export interface Border {
  at: number
  before: number
  after: number
}

export function borderOf(schedule: readonly number[]): Border {
  const all = whole(schedule)
  const last = all.at(-1) ?? LEFT_OUT
  const at = all.findLastIndex((kind) => kind !== last) + 1
  // Uniform: what a hand draws in from the end is the other of the two attacks.
  if (at === 0) return { at: EPOCHS, before: last, after: last === STRONG ? WEAK : STRONG }
  return { at, before: all[at - 1], after: last }
}

/** The schedule with its border moved: epochs take the kind of the side that they come to lie on. */
export function withBorder(schedule: readonly number[], to: number, border = borderOf(schedule)): number[] {
  return whole(schedule).map((kind, epoch) => {
    if (epoch >= to) return border.after
    return epoch >= border.at ? border.before : kind
  })
}

/** The schedule with epochs from one to another, both included, in either order, painted. */
export function painted(schedule: readonly number[], from: number, to: number, kind: number): number[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  return whole(schedule).map((own, epoch) => (epoch >= low && epoch <= high ? kind : own))
}

/** Its stages in the other order; epochs left out at the end stay there. */
export function swapped(schedule: readonly number[]): number[] {
  const all = whole(schedule)
  const used = all.findLastIndex((kind) => kind !== LEFT_OUT) + 1
  return whole(all.slice(0, used).toReversed())
}

export const isSame = (one: readonly number[], other: readonly number[]): boolean => {
  const [a, b] = [whole(one), whole(other)]
  return a.every((kind, epoch) => kind === b[epoch])
}
