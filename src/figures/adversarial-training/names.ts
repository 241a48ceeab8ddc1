import type { Quantity } from '../../charts/series'

/** The methods of the plane, the cheapest first. */
export const METHODS = ['plain', 'fgsm', 'pgd', 'trades'] as const
export type Method = (typeof METHODS)[number]

export const NAMES: Readonly<Record<Method, string>> = {
  plain: 'plain',
  fgsm: 'FGSM',
  pgd: 'PGD',
  trades: 'TRADES',
}

export const STYLES: Readonly<Record<Method, Quantity>> = {
  plain: 'plain',
  fgsm: 'fgsm',
  pgd: 'pgd',
  trades: 'robust',
}
