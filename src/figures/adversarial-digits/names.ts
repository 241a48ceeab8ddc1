/** Attacks that take the whole l∞ ball, from the weakest on. */
export const BALL_ATTACKS = ['random', 'fgsm', 'bim', 'mim', 'pgd'] as const
export type BallAttack = (typeof BALL_ATTACKS)[number]
/** Attacks that look for the nearest change in l2. */
export type NearestAttack = 'deepFool' | 'carliniWagner'

export const isBallAttack = (attack: string): attack is BallAttack =>
  BALL_ATTACKS.some((name) => name === attack)

export const NAMES: Readonly<Record<BallAttack | NearestAttack, string>> = {
  random: 'random signs',
  fgsm: 'FGSM',
  bim: 'BIM',
  mim: 'MIM',
  pgd: 'PGD',
  deepFool: 'DeepFool',
  carliniWagner: 'Carlini–Wagner',
}

/** What each attack is called among the charts' quantities. */
export const SERIES = {
  random: 'randomSearch',
  fgsm: 'fgsm',
  bim: 'bim',
  mim: 'mim',
  pgd: 'pgd',
  deepFool: 'deepFool',
  carliniWagner: 'carliniWagner',
} as const
