import { type Game, GAMES, orbit } from '../../../core/gans'
import { type Config, MOMENTA, params, STEPS, STRIDE } from '../params'
import { startOf } from '../start'
import { crowdOf, type Near } from './crowd'
import { type Spreads, spreadsOf } from './spread'
import { type Twins, twins } from './twins'

export { params }

/** One game in the plane, from its start to where it stands. */
export interface Path {
  theta: Float64Array
  phi: Float64Array
  /** The first step that left the range of the figure, if it has come. */
  stoppedAt: number | undefined
}

export interface Frame {
  /** Steps taken. */
  step: number
  games: Record<Game, Path>
  /** The same games from many drawn starts: how many made points are near the real one. */
  near: Near
  /** What becomes of the spread of made points when means are taken over few of them. */
  spreads: Spreads
  /** The nets in one dimension, where they are asked for and trained. */
  twins: Twins | undefined
}

/** Three games from one start; or, where they are asked for, two generators in one dimension. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { rate, order, seed } = config
  const pathOf = (game: Game) => orbit(startOf(config), { game, order, rate }, STEPS)
  const games = GAMES.map(pathOf)
  const spreads = spreadsOf(games[2], rate, seed)
  const crowd = crowdOf({ rate, order })
  const nets = config.twins === 0 ? undefined : twins(seed, MOMENTA[config.twins - 1])
  for (let step = 0; step <= STEPS; step += STRIDE) {
    const near = crowd.at(step)
    const trained = nets?.next().value ?? undefined
    yield () => {
      const upTo = ({ theta, phi, stoppedAt }: Path): Path => ({
        theta: theta.slice(0, step + 1),
        phi: phi.slice(0, step + 1),
        stoppedAt: stoppedAt !== undefined && stoppedAt <= step ? stoppedAt : undefined,
      })
      const [wasserstein, nonSaturating, regression] = games.map(upTo)
      return {
        step,
        games: { wasserstein, nonSaturating, regression },
        near,
        spreads: spreads(step),
        twins: trained,
      }
    }
  }
}
