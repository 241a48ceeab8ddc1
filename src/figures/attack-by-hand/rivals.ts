import type { Frame } from './experiment'
import { boundOf, type Rival, RIVALS } from './names'
import type { Config } from './params'

/** What one searcher found. */
export interface Find {
  rival: Rival | 'you'
  /** Straight from the point under attack; for random search to the nearest point that changes the answer. */
  l2: number
  /** Largest change of a coordinate. */
  linf: number
  changed: boolean
  /** How far its ball reaches in a straight line; NaN for who has no ball. */
  reach: number
  /** Logit of the first answer minus the other at the end; NaN where nobody looked. */
  margin: number
  /** Passes forward and backward through the net. */
  queries: number
  gradients: number
}

/** Whoever follows no gradient. */
const BY_EYE = { margin: Number.NaN, queries: 1, gradients: 0 } as const

function bestTry({ tries, point }: Frame): { l2: number; linf: number } {
  const nearest = { l2: Number.NaN, linf: Number.NaN }
  tries.changed.forEach((changed, i) => {
    const [dx, dy] = [tries.at[2 * i] - point[0], tries.at[2 * i + 1] - point[1]]
    const l2 = Math.sqrt(dx * dx + dy * dy)
    if (changed === 0 || l2 >= nearest.l2) return
    Object.assign(nearest, { l2, linf: Math.max(Math.abs(dx), Math.abs(dy)) })
  })
  return nearest
}

export function findOf(rival: Rival, frame: Frame, { epsilon }: Config): Find {
  const reach = { square: epsilon * Math.SQRT2, circle: epsilon, none: Number.NaN }[boundOf(rival)]
  if (rival === 'random') {
    const best = bestTry(frame)
    return {
      rival,
      ...best,
      changed: frame.tries.share > 0,
      reach,
      ...BY_EYE,
      queries: frame.tries.changed.length,
    }
  }
  const { l2, linf, changed, margin, queries, gradients } = frame.ways[rival]
  return { rival, l2, linf, changed, reach, margin, queries, gradients }
}

export function yourFind({ guess, point }: Frame, { epsilon }: Config): Find {
  const linf = Math.max(Math.abs(guess.x - point[0]), Math.abs(guess.y - point[1]))
  return { rival: 'you', l2: guess.l2, linf, changed: guess.changed, reach: epsilon, ...BY_EYE }
}

export const hasMoved = ({ guess }: Config): boolean => guess.length > 0

/** Who has searched already: the rivals come one at a time, after the reader. */
export function searched({ revealed, shown }: Config): readonly Rival[] {
  if (!revealed) return []
  return shown === 'all' ? RIVALS : RIVALS.slice(0, RIVALS.indexOf(shown) + 1)
}

/** Who comes next: the first rival, the one after the one on show, or all at once. */
export function nextOf({ revealed, shown }: Config): Config['shown'] {
  if (!revealed) return shown === 'all' ? RIVALS[0] : shown
  if (shown === 'all') return RIVALS[0]
  return RIVALS.at(RIVALS.indexOf(shown) + 1) ?? 'all'
}

/** Whether anybody has found another answer within the circle. */
export function changesInCircle(frame: Frame, { epsilon }: Config): boolean {
  const { ways, tries, guess } = frame
  return (
    tries.share > 0 ||
    guess.changed ||
    [ways.carliniWagner, ways.deepFool].some(({ changed, l2 }) => changed && l2 <= epsilon)
  )
}

export const changesInSquare = ({ ways }: Frame): boolean =>
  [ways.fgsm, ways.bim, ways.mim, ways.pgd].some(({ changed }) => changed)
