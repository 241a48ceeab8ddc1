import { exp, log } from '../../core/elementary'
import { nearestIndex } from '../../core/statistics'
import { BETAS } from './params'

/** Clean accuracies in the plane, in percent. */
export const CLEAN = [89, 98.5] as const
/** Accuracies under attack: between the first two stretches the axis leaves out what nobody reaches. */
export const LOW = [0, 14] as const
export const HIGH = [48, 68] as const
/** Shares of the height below which the first stretch ends and above which the second begins. */
export const CUT = [0.18, 0.26] as const

/** Pieces of the axis: from where to where, and at which shares of the height. */
const PIECES = [
  { from: LOW[0], to: LOW[1], at: [0, CUT[0]] },
  { from: LOW[1], to: HIGH[0], at: CUT },
  { from: HIGH[0], to: HIGH[1], at: [CUT[1], 1] },
] as const

/** How high a share under attack, in percent, stands in the plane: 0 to 1. */
export function heightOf(worst: number): number {
  const { from, to, at } = PIECES.find((piece) => worst <= piece.to) ?? PIECES[PIECES.length - 1]
  return at[0] + ((worst - from) / (to - from)) * (at[1] - at[0])
}

export const TICKS = [0, 10, 50, 55, 60, 65].map((worst) => ({ at: heightOf(worst), label: String(worst) }))

/** Steps of the hand from one β tried to the next. */
const FINE = 30

/** Each β along the curve, from the largest, where clean accuracy is lowest, to the smallest; all β tried are among them. */
export const ALONG: readonly number[] = BETAS.flatMap((beta, i) =>
  i === 0
    ? [beta]
    : Array.from({ length: FINE }, (_, step) =>
        step === FINE - 1 ? beta : BETAS[i - 1] * exp(((step + 1) / FINE) * log(beta / BETAS[i - 1])),
      ),
)
  .map((beta) => Number(beta.toPrecision(6)))
  .toReversed()

/** The place on the curve nearest to a β. */
export const placeOf = (beta: number): number => nearestIndex(ALONG.map(log), log(beta))
