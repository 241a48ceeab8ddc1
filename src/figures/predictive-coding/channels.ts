import { CHANNELS } from './params'

/** Numbers so far from zero have their full colour. */
export const FULL = 2.5

/** Channel after channel instead of moment after moment, as pictures are drawn. */
export const byChannel = (values: ArrayLike<number>): Float32Array => {
  const moments = values.length / CHANNELS
  return Float32Array.from(
    { length: values.length },
    (_, at) => values[(at % moments) * CHANNELS + Math.floor(at / moments)],
  )
}

/** Above the channels, in rows: where probabilities of 0 and 1 stand. */
const [NONE, ALL] = [-1.5, -22]
export const TOP = ALL - 1
export const BOTTOM = CHANNELS - 0.5
export const heightOf = (share: number): number => NONE + share * (ALL - NONE)
export const SHARE_TICKS = [0, 0.5, 1].map((share) => ({ at: heightOf(share), label: `${100 * share} %` }))
