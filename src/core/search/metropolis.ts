import { exp } from '../elementary'
import type { Stream } from '../random'

/**
 * Whether a step that changes the energy by `change` is taken at this temperature, in the energy's unit: always if it
 * makes nothing worse, else with probability e^(−change/temperature), never at temperature 0. One number is drawn at
 * each call, so that searchers of different temperature stay in step. Metropolis et al. (1953).
 */
export function accepts(change: number, temperature: number, random: Stream): boolean {
  const chance = random.uniform(0, 1)
  if (change <= 0) return true
  return temperature > 0 && chance < exp(-change / temperature)
}

/** Temperature after `step` of `steps`: start·(1 − step/steps)², 0 at the end. */
export const cooled = (start: number, step: number, steps: number): number => {
  const left = Math.max(0, 1 - step / steps)
  return start * left * left
}
