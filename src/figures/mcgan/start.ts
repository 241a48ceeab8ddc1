import type { Place } from '../../core/gans'
import type { Config } from './params'

/** Where a game begins. */
export function startOf({ start }: Pick<Config, 'start'>): Place {
  const [theta, phi] = start.at(0) ?? [1, 1]
  return { theta, phi }
}
