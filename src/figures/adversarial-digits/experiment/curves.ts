import type { BallAttack } from '../names'
import { EPSILONS, FARTHEST } from '../params'
import type { Part } from './study'

/** Share of digits still answered rightly, at 0 and at every ε measured so far; NaN where none has been. */
export interface Curves {
  epsilons: number[]
  ball: Record<BallAttack | 'all', number[]>
  /** Digits behind the ball's curves. */
  digits: number
  radii: number[]
  nearest: Record<'random' | 'deepFool' | 'carliniWagner', number[]>
  /** Digits behind the nearest attacks' curves, and the mean distance of those answered rightly. */
  nearestDigits: number
  meanDistance: Record<'deepFool' | 'carliniWagner', number>
  /** Share of digits whose gradient is exactly zero. */
  silent: number
}

const RADII = Array.from({ length: 31 }, (_, i) => (i * FARTHEST) / 30)
const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole)

/** Adds up what the parts found. */
export function curvesOf(parts: readonly Part[]): Curves {
  const sumAt = (level: number, of: (part: Part) => number): number =>
    parts.filter((part) => part.level === level).reduce((sum, part) => sum + of(part), 0)
  const digitsAt = EPSILONS.map((_, level) => sumAt(level, (part) => part.digits))
  const ways = parts.flatMap(({ nearest }) => nearest ?? [])
  const standing = ways.filter(({ deepFool }) => deepFool > 0)
  const total = (of: (part: Part) => number): number => parts.reduce((sum, part) => sum + of(part), 0)
  const untouched = share(
    total(({ right }) => right.untouched),
    total(({ digits }) => digits),
  )
  const ballOf = (name: BallAttack | 'all'): number[] => [
    untouched,
    ...EPSILONS.map((_, level) =>
      share(
        sumAt(level, (part) => part.right[name]),
        digitsAt[level],
      ),
    ),
  ]
  const beyond = (name: 'random' | 'deepFool' | 'carliniWagner'): number[] =>
    RADII.map((radius) => share(ways.filter((way) => way[name] > radius).length, ways.length))
  const meanOf = (name: 'deepFool' | 'carliniWagner'): number =>
    share(
      standing.reduce((sum, way) => sum + way[name], 0),
      standing.length,
    )
  return {
    epsilons: [0, ...EPSILONS],
    ball: {
      random: ballOf('random'),
      fgsm: ballOf('fgsm'),
      bim: ballOf('bim'),
      mim: ballOf('mim'),
      pgd: ballOf('pgd'),
      all: ballOf('all'),
    },
    digits: digitsAt[0],
    radii: RADII,
    nearest: {
      random: beyond('random'),
      deepFool: beyond('deepFool'),
      carliniWagner: beyond('carliniWagner'),
    },
    nearestDigits: ways.length,
    meanDistance: { deepFool: meanOf('deepFool'), carliniWagner: meanOf('carliniWagner') },
    silent: share(
      total(({ silent }) => silent),
      total(({ digits }) => digits),
    ),
  }
}
