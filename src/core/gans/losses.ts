import { exp, log1p } from '../elementary'
import { mean } from '../statistics'

/** What generator and discriminator want of each other, by the generator’s loss. */
export const GAMES = ['wasserstein', 'nonSaturating', 'regression'] as const
export type Game = (typeof GAMES)[number]

type Answers = ArrayLike<number>

/**
 * The two losses of a game. The discriminator’s is the mean of a term over its answers D on real points plus the mean
 * of another over those on made ones; D is any real number, a logit in the games that take it so. Slopes are
 * derivatives by one answer, times the number of answers in its mean.
 */
export interface GanLoss {
  readonly realTerm: (answer: number) => number
  readonly realSlope: (answer: number) => number
  readonly madeTerm: (answer: number) => number
  readonly madeSlope: (answer: number) => number
  readonly generator: (real: Answers, made: Answers) => number
  /** Of the generator’s loss by an answer on a made point; `apart` is the mean of those less the mean on real points. */
  readonly pull: (answer: number, apart: number) => number
}

const sigmoid = (x: number): number => 1 / (1 + exp(-x))
/** log(1 + eˣ), without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + log1p(exp(-Math.abs(x)))

/** E D(made) − E D(real), against −E D(made). Arjovsky, Chintala and Bottou (2017), without their bound on D. */
const wasserstein: GanLoss = {
  realTerm: (answer) => -answer,
  realSlope: () => -1,
  madeTerm: (answer) => answer,
  madeSlope: () => 1,
  generator: (_, made) => -mean(made),
  pull: () => -1,
}

/** Cross-entropy of logits, against −E log σ(D(made)). Goodfellow et al. (2014), section 3. */
const nonSaturating: GanLoss = {
  realTerm: (answer) => softplus(-answer),
  realSlope: (answer) => -sigmoid(-answer),
  madeTerm: softplus,
  madeSlope: sigmoid,
  generator: (_, made) => mean(Array.from(made, (answer) => softplus(-answer))),
  pull: (answer) => -sigmoid(-answer),
}

/**
 * The non-saturating game’s discriminator, against E |D(real) − E D(made)|², with the inner mean over the made points
 * at hand: only the two means meet in its gradient. Xiao, Ni and Yang (2024).
 */
const regression: GanLoss = {
  ...nonSaturating,
  generator: (real, made) => {
    const aim = mean(made)
    return mean(Array.from(real, (answer) => (answer - aim) * (answer - aim)))
  },
  pull: (_, apart) => 2 * apart,
}

const LOSSES: Readonly<Record<Game, GanLoss>> = { wasserstein, nonSaturating, regression }

export const lossOf = (game: Game): GanLoss => LOSSES[game]
