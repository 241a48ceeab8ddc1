export const BALL_ATTACKS = ['fgsm', 'bim', 'mim', 'pgd'] as const
export const ATTACKS = [...BALL_ATTACKS, 'deepFool', 'carliniWagner'] as const
export type AttackName = (typeof ATTACKS)[number]

export const NAMES: Readonly<Record<AttackName, string>> = {
  fgsm: 'FGSM',
  bim: 'BIM',
  mim: 'MIM',
  pgd: 'PGD',
  deepFool: 'DeepFool',
  carliniWagner: 'Carlini–Wagner',
}
