import { type Game, GAMES, type Order, type Place, stepOf } from '../../../core/gans'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { NEAR, params, STARTS, STRIDE } from '../params'

/** No start is drawn with the discriminator flatter than this. */
const STEEP = 0.5

/** How many of the drawn starts each game has brought near the real point, and keeps there for now. */
export type Near = Record<Game, number>

/** A start drawn evenly from where games may start, the flattest discriminators left out. */
export function drawnStart(seed: number): Place {
  const random = stream(seed).fork('start')
  const theta = random.uniform(params.start.x[0], params.start.x[1])
  return { theta, phi: random.sign() * random.uniform(STEEP, params.start.y[1]) }
}

/** The three games from many drawn starts, played on as far as somebody asks. */
class Crowd {
  readonly #games: { game: Game; places: Place[] }[]
  readonly #rules: { rate: number; order: Order }
  /** Counts at the start and after every so many steps. */
  readonly #near: Near[] = []

  constructor(rules: { rate: number; order: Order }) {
    this.#rules = rules
    this.#games = GAMES.map((game) => ({
      game,
      places: Array.from({ length: STARTS }, (_, seed) => drawnStart(seed)),
    }))
    this.#count()
  }

  /** The counts after so many steps, a multiple of those between two pictures. */
  at(step: number): Near {
    while (this.#near.length <= step / STRIDE) {
      for (const { game, places } of this.#games)
        for (let i = 0; i < places.length; i++)
          for (let k = 0; k < STRIDE; k++) places[i] = stepOf(places[i], { game, ...this.#rules })
      this.#count()
    }
    return this.#near[step / STRIDE]
  }

  #count(): void {
    const [wasserstein, nonSaturating, regression] = this.#games.map(
      ({ places }) => places.filter(({ theta }) => Math.abs(theta) < NEAR).length,
    )
    this.#near.push({ wasserstein, nonSaturating, regression })
  }
}

/** Kept while the start alone is dragged. */
export const crowdOf = memo(1, (rules: { rate: number; order: Order }) => new Crowd(rules))
