export const BALL_ATTACKS = ['fgsm', 'bim', 'mim', 'pgd'] as const
export const ATTACKS = [...BALL_ATTACKS, 'deepFool', 'carliniWagner'] as const
export type AttackName = (typeof ATTACKS)[number]

/** Who searches after the reader, in turn: the attacks, and chance. */
export const RIVALS = [...ATTACKS, 'random'] as const
export type Rival = (typeof RIVALS)[number]

export const NAMES: Readonly<Record<Rival, string>> = {
  fgsm: 'FGSM',
  bim: 'BIM',
  mim: 'MIM',
  pgd: 'PGD',
  deepFool: 'DeepFool',
  carliniWagner: 'Carlini–Wagner',
  random: 'random search',
}

/** Where a rival may go: the square of its ε, the circle, or as far as it must. */
export const boundOf = (rival: Rival): 'square' | 'circle' | 'none' =>
  rival === 'random' ? 'circle' : BALL_ATTACKS.some((name) => name === rival) ? 'square' : 'none'
