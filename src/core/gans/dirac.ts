import { type Game, lossOf } from './losses'

/** Where both players of the Dirac game stand: the made point θ, and φ of the discriminator D(x) = φx. */
export interface Place {
  readonly theta: number
  readonly phi: number
}

/** Whether the generator answers the discriminator’s step, or both step from the same place. */
export type Order = 'alternating' | 'simultaneous'

export interface Rules {
  readonly game: Game
  readonly order: Order
  /** Size of a step, of either player. */
  readonly rate: number
}

/**
 * One step of gradient descent of both players of the Dirac game: the only real point is 0, the only made one θ, and
 * D(x) = φx. The discriminator moves first where they take turns. Mescheder, Geiger and Nowozin (2018), section 2.
 */
export function stepOf({ theta, phi }: Place, { game, order, rate }: Rules): Place {
  const { madeSlope, pull } = lossOf(game)
  // D is 0 at the real point whatever φ is: only the made one moves the discriminator.
  const nextPhi = phi - rate * madeSlope(phi * theta) * theta
  const seen = order === 'alternating' ? nextPhi : phi
  const answer = seen * theta
  return { theta: theta - rate * pull(answer, answer) * seen, phi: nextPhi }
}

/** The places of a game, its start first; `stoppedAt` is the first step that left the range, after which all is NaN. */
export interface Orbit {
  readonly theta: Float64Array
  readonly phi: Float64Array
  readonly stoppedAt: number | undefined
}

/** Beyond this a game is lost: the next steps leave the range of doubles. */
const LARGEST = 1e6

/** So many steps of the Dirac game from a start. */
export function orbit(start: Place, rules: Rules, steps: number): Orbit {
  const theta = new Float64Array(steps + 1).fill(Number.NaN)
  const phi = new Float64Array(steps + 1).fill(Number.NaN)
  let place = start
  for (let step = 0; step <= steps; step++) {
    if (!(Math.abs(place.theta) <= LARGEST && Math.abs(place.phi) <= LARGEST))
      return { theta, phi, stoppedAt: step }
    theta[step] = place.theta
    phi[step] = place.phi
    place = stepOf(place, rules)
  }
  return { theta, phi, stoppedAt: undefined }
}
