import { stream } from '../../../core/random'
import type { Config } from '../params'

export interface Errors {
  readonly errors: Float64Array
  /** 1 where a fault made the error. */
  readonly faulty: Uint8Array
}

/** Errors of good and faulty readings; a larger share makes the same readings faulty and more. */
export function errorsOf({ share, reach, mean, sd, count, seed }: Config): Errors {
  const random = stream(seed)
  const [coins, good, bad] = [random.fork('coins'), random.fork('good'), random.fork('faulty')]
  const faulty = Uint8Array.from({ length: count }, () => (coins.uniform() < share / 100 ? 1 : 0))
  const errors = Float64Array.from(faulty, (isFaulty) => {
    const [usual, fault] = [good.normal(mean, sd), bad.uniform(-reach, reach)]
    return isFaulty === 1 ? fault : usual
  })
  return { errors, faulty }
}
