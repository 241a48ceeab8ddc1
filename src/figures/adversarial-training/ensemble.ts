import { log } from '../../core/elementary'
import { arrived, bySetting, gridOverSeeds, mean, orNaN } from '../../core/statistics'
import type { Frame } from './experiment'
import { BETAS, type Config, params } from './params'

export const SEEDS = 10

/** Everything a net of the plane can be trained by: TRADES at each of `BETAS` last. */
const SETTINGS: readonly Pick<Config, 'digits' | 'beta'>[] = [
  { digits: 'plain', beta: params.beta.default },
  { digits: 'fgsm', beta: params.beta.default },
  { digits: 'pgd', beta: params.beta.default },
  ...BETAS.map((beta) => ({ digits: 'trades' as const, beta })),
]

/** Nets of one kind over the seeds that have arrived; shares right in percent, means NaN before the first. */
export interface Cloud {
  clean: number[]
  worst: number[]
  /** Under FGSM alone. */
  fgsm: number[]
  meanClean: number
  meanWorst: number
  /** Gradient passes per training example. */
  passes: number
}

export interface Ensemble {
  arrived: number
  wanted: number
  plain: Cloud
  fgsm: Cloud
  pgd: Cloud
  /** At each of `BETAS`. */
  trades: Cloud[]
}

/** Every method under every seed, whatever the moons: nothing is run again as the reader plays. */
export const configs = (): Config[] =>
  gridOverSeeds(SETTINGS, SEEDS, (setting, seed) => ({
    box: params.box.default,
    noise: params.noise.default,
    seed,
    ...setting,
  }))

function cloudOf(frames: readonly Frame[]): Cloud {
  const nets = arrived(frames.map(({ digits }) => digits))
  const clean = nets.map((net) => 100 * net.clean)
  const worst = nets.map((net) => 100 * net.worst)
  return {
    clean,
    worst,
    fgsm: nets.map((net) => 100 * net.fgsm),
    meanClean: orNaN(clean, mean),
    meanWorst: orNaN(worst, mean),
    passes: orNaN(
      nets.map(({ passes }) => passes),
      mean,
    ),
  }
}

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const [plain, fgsm, pgd, ...trades] = bySetting(frames, SETTINGS.length).map(cloudOf)
  return { arrived: arrived(frames).length, wanted: frames.length, plain, fgsm, pgd, trades }
}

/** Where TRADES stands at any β on the curve through the means: straight, in log β, from one β tried to the next. */
export function onCurve({ trades }: Ensemble, beta: number): { clean: number; worst: number } {
  const after = Math.max(
    1,
    BETAS.findIndex((tried) => tried >= beta),
  )
  const [low, high] = [trades[after - 1], trades[after]]
  const share = log(beta / BETAS[after - 1]) / log(BETAS[after] / BETAS[after - 1])
  return {
    clean: low.meanClean + share * (high.meanClean - low.meanClean),
    worst: low.meanWorst + share * (high.meanWorst - low.meanWorst),
  }
}
