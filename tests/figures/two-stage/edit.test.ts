import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  billOf,
  borderOf,
  countsOf,
  isSame,
  painted,
  swapped,
  totalOf,
  withBorder,
} from '../../../src/figures/two-stage/edit'
import { EPOCHS, LEFT_OUT, scheduleOf, STRONG, WEAK, whole } from '../../../src/figures/two-stage/schedule'

const schedules = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: EPOCHS })
const epochs = fc.integer({ min: 0, max: EPOCHS - 1 })

describe('the border between two stages', () => {
  it('is dragged to and fro, and then stands where it was', () => {
    const start = scheduleOf([WEAK, 36], [STRONG, 4])
    expect(borderOf(start)).toEqual({ at: 36, before: WEAK, after: STRONG })
    const moved = withBorder(start, 10)
    expect(isSame(moved, scheduleOf([WEAK, 10], [STRONG, 30]))).toBe(true)
    expect(isSame(withBorder(moved, 36), start)).toBe(true)
  })

  it('comes in from the end of a schedule of one kind, with the other attack behind it', () => {
    expect(borderOf(scheduleOf([STRONG, 40]))).toEqual({ at: EPOCHS, before: STRONG, after: WEAK })
    expect(isSame(withBorder(scheduleOf([WEAK, 40]), 30), scheduleOf([WEAK, 30], [STRONG, 10]))).toBe(true)
  })

  it('leaves what lies before the nearer stage as it is', () => {
    const start = scheduleOf([STRONG, 5], [WEAK, 20], [STRONG, 15])
    expect(isSame(withBorder(start, 30), scheduleOf([STRONG, 5], [WEAK, 25], [STRONG, 10]))).toBe(true)
  })

  it('stands where it was put, in any schedule of two kinds', () => {
    fc.assert(
      fc.property(epochs, fc.integer({ min: 1, max: EPOCHS - 1 }), (from, to) => {
        const moved = withBorder(
          scheduleOf([WEAK, Math.max(1, from)], [STRONG, EPOCHS - Math.max(1, from)]),
          to,
        )
        expect(borderOf(moved).at).toBe(to)
      }),
    )
  })
})

describe('painting', () => {
  it('changes the epochs from one to the other, in either direction, and no others', () => {
    fc.assert(
      fc.property(schedules, epochs, epochs, (schedule, from, to) => {
        const one = painted(schedule, from, to, STRONG)
        expect(one).toEqual(painted(schedule, to, from, STRONG))
        whole(schedule).forEach((kind, epoch) => {
          const isInside = epoch >= Math.min(from, to) && epoch <= Math.max(from, to)
          expect(one[epoch]).toBe(isInside ? STRONG : kind)
        })
      }),
    )
  })
})

describe('swapping the stages', () => {
  it('keeps the bill and every count, and done twice the schedule', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const other = swapped(schedule)
        expect(totalOf(other)).toBe(totalOf(schedule))
        expect(countsOf(other)).toEqual(countsOf(schedule))
      }),
    )
    const start = scheduleOf([WEAK, 36], [STRONG, 4])
    expect(isSame(swapped(swapped(start)), start)).toBe(true)
    expect(isSame(swapped(scheduleOf([WEAK, 2], [STRONG, 1])), scheduleOf([STRONG, 1], [WEAK, 2]))).toBe(true)
    expect(isSame(swapped([]), scheduleOf([LEFT_OUT, EPOCHS]))).toBe(true)
  })
})

describe('the bill', () => {
  it('never falls, and ends at the sum of its epochs', () => {
    expect(billOf([WEAK, STRONG]).slice(0, 4)).toEqual([0, 2, 13, 13])
    expect(totalOf(scheduleOf([WEAK, 36], [STRONG, 4]))).toBe(116)
  })
})
