/** A loss of one residual, as robust statistics writes it. */
export interface Rho {
  /** ρ(e): the loss. */
  rho: (residual: number) => number
  /** ψ(e) = ρ′(e): the pull of a point on the fit. */
  psi: (residual: number) => number
  /** w(e) = ψ(e)/e: the point's weight in a least-squares fit that gives the same answer; w(0) is its limit. */
  weight: (residual: number) => number
}

const positive = (name: string, value: number): void => {
  if (!(value > 0)) throw new RangeError(`${name}: its threshold must be above 0, is ${value}`)
}

/** ρ(e) = ½e². */
export const squared: Rho = { rho: (e) => 0.5 * e * e, psi: (e) => e, weight: () => 1 }

/** ρ(e) = |e|; ψ(0) = 0, w(0) = ∞. */
export const absolute: Rho = { rho: Math.abs, psi: Math.sign, weight: (e) => 1 / Math.abs(e) }

/** ρ(e) = ½e² for |e| ≤ δ, δ|e| − ½δ² beyond: continuous with its slope. Throws unless δ > 0. Huber (1964). */
export function huber(delta: number): Rho {
  positive('huber', delta)
  return {
    rho: (e) => (Math.abs(e) <= delta ? 0.5 * e * e : delta * Math.abs(e) - 0.5 * delta * delta),
    psi: (e) => Math.max(-delta, Math.min(delta, e)),
    weight: (e) => (Math.abs(e) <= delta ? 1 : delta / Math.abs(e)),
  }
}

/**
 * Tukey's biweight: ρ(e) = c²/6 · (1 − (1 − (e/c)²)³) for |e| ≤ c, c²/6 beyond; its pull falls back to 0 at c.
 * Not convex. Throws unless c > 0. Beaton and Tukey (1974).
 */
export function tukey(c: number): Rho {
  positive('tukey', c)
  const inside = (e: number): number => Math.max(0, 1 - (e / c) * (e / c))
  const weight = (e: number): number => inside(e) * inside(e)
  return { rho: (e) => ((c * c) / 6) * (1 - weight(e) * inside(e)), psi: (e) => e * weight(e), weight }
}
