import type { Quantity } from '../../charts/series'
import type { PresetName } from './presets'

/** How a preset looks in the pictures, and its name where room is scarce. */
export const LOOKS: Readonly<Record<PresetName, { short: string; series: Quantity }>> = {
  weakFirst: { short: '36 + 4', series: 'robust' },
  strongFirst: { short: '4 + 36', series: 'fourth' },
  strong: { short: 'strong', series: 'pgd' },
  weak: { short: 'weak', series: 'fgsm' },
  short: { short: '11 strong', series: 'fifth' },
}
