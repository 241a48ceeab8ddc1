import { isSame } from './edit'
import { scheduleOf, STRONG, WEAK } from './schedule'

/** The schedules that are trained under every seed. */
export const PRESETS = {
  weakFirst: {
    name: '36 weak, then 4 strong',
    schedule: scheduleOf([WEAK, 36], [STRONG, 4]),
  },
  strongFirst: {
    name: '4 strong, then 36 weak',
    schedule: scheduleOf([STRONG, 4], [WEAK, 36]),
  },
  strong: { name: 'strong throughout', schedule: scheduleOf([STRONG, 40]) },
  weak: { name: 'weak throughout', schedule: scheduleOf([WEAK, 40]) },
  short: { name: 'only 11 strong', schedule: scheduleOf([STRONG, 11]) },
} as const satisfies Readonly<Record<string, { name: string; schedule: readonly number[] }>>
export type PresetName = keyof typeof PRESETS
export const NAMES = [
  'weakFirst',
  'strongFirst',
  'strong',
  'weak',
  'short',
] as const satisfies readonly PresetName[]

/** The preset that a schedule is, if it is one. */
export const presetOf = (schedule: readonly number[]): PresetName | undefined =>
  NAMES.find((name) => isSame(schedule, PRESETS[name].schedule))
