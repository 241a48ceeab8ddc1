import { useState } from 'react'
import type { Frame } from './experiment'

/** A schedule that has been tried: its bill, and the share right under attack that it bought, this seed. */
export interface Tried {
  key: string
  passes: number
  worst: number
}

function triedBy({ schedule, small, seed, notes, worth }: Frame): Tried | undefined {
  const passes = notes.at(-1)?.passes
  if (worth === undefined || passes === undefined) return undefined
  return { key: `${seed} ${Number(small)} ${schedule.join('')}`, passes, worst: worth.worst }
}

/** Every schedule tried since the page was opened, the one on show last, if it is at its end. */
export function useTried(frame: Frame): { all: readonly Tried[]; now: Tried | undefined } {
  const [all, setAll] = useState<readonly Tried[]>([])
  const now = triedBy(frame)
  if (now !== undefined && !all.some(({ key }) => key === now.key)) {
    const next = [...all, now]
    setAll(next)
    return { all: next, now }
  }
  return { all, now }
}
