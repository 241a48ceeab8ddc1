import { log } from '../../core/elementary'
import { STEPS } from './params'

/** What becomes of a noise node, in the order of rising κ. */
export const FATES = ['nothing', 'decay', 'catapult', 'blowUp'] as const
export type Fate = (typeof FATES)[number]

/** Below this κ, |v| keeps more than half of its size: e^(−κ·steps) > ½. */
export const IGNORED = log(2) / STEPS
/** Above the first |v| grows; above the second, its growth makes κ larger still. */
export const GROWS = 2
export const RUNS_AWAY = 4

/** What κ = ησ²(‖w₂‖² + ‖u‖²) at the start says. */
export function ruleOf(kappa: number): Fate {
  if (kappa >= RUNS_AWAY) return 'blowUp'
  if (kappa >= GROWS) return 'catapult'
  return kappa >= IGNORED ? 'decay' : 'nothing'
}

export const kappaOf = ({ rate, sigma }: { rate: number; sigma: number }, size: number): number =>
  rate * sigma * sigma * size

/** The strength of noise at which κ is so large. */
export const sigmaFor = (kappa: number, rate: number, size: number): number =>
  Math.sqrt(kappa / (rate * size))

/** What a fate is called in the diagram, and its colour; blow-ups are the darkest in either theme. */
export const LOOKS = {
  nothing: { name: 'nothing', style: { colour: 'var(--plot-7)', marker: 'ring', dash: '3 6' } },
  decay: { name: 'decays', style: { colour: 'var(--plot-1)', marker: 'circle' } },
  catapult: { name: 'catapults', style: { colour: 'var(--plot-5)', marker: 'triangle', dash: '14 4' } },
  blowUp: { name: 'blows up', style: { colour: 'var(--plot-4)', marker: 'diamond', dash: '9 3 2 3' } },
} as const
