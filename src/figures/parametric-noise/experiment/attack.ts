import { answers, pgd } from '../../../core/attacks'
import { pick } from '../../../core/datasets'
import { stream } from '../../../core/random'
import { mean } from '../../../core/statistics'
import { DRAWS, EPOCHS } from '../params'
import { BOX, digitsOf, EPSILON, type Trained } from './training'

/** Test digits that are attacked. */
const ATTACKED = 240
const STEPS = 20
/** Times the attacked digits are read, each with noise of its own. */
const READ = 10

/** Shares of digits that a net with noise reads rightly. */
export interface Robustness {
  clean: number
  /** Under attacks that average so many draws at each step, as in `DRAWS`. */
  attacked: readonly number[]
}

/** A net’s robustness after its training, its own noise on, against attackers of rising patience. */
export function robustnessOf({ run, net, drawFrom }: Trained, seed: number): Robustness {
  run.at(EPOCHS)
  const { test } = digitsOf(seed)
  const { inputs, labels } = pick(
    test,
    Uint32Array.from({ length: ATTACKED }, (_, i) => i),
  )
  const random = stream(seed).fork('test')
  const rightOf = (x: ArrayLike<number>, name: string): number => {
    drawFrom(random.fork(`reading ${name}`))
    const shares = Array.from({ length: READ }, () => {
      const given = answers(net, x)
      return given.reduce((right, answer, i) => right + (answer === labels[i] ? 1 : 0), 0) / labels.length
    })
    return mean(shares)
  }
  return {
    clean: rightOf(inputs, 'clean'),
    attacked: DRAWS.map((draws) => {
      drawFrom(random.fork('noise').fork(draws))
      const attack = { epsilon: EPSILON, steps: STEPS, box: BOX, draws, random: random.fork('start') }
      return rightOf(pgd(net, inputs, labels, attack).x, String(draws))
    }),
  }
}
