/**
 * Attacks on a trained model: small changes of its inputs that change its answers.
 *
 *     fgsm(net, digits, labels, { epsilon: 0.15, box: { lo: 0, hi: 1 } }).x
 *
 * A `Net` is a `Model`. In ‖x′ − x‖∞ ≤ ε: `fgsm`, `bim`, `mim`, `pgd`; as near as possible in l2: `deepFool`,
 * `carliniWagner`; without gradients: `randomSearch`.
 */
export type { Attack, Attacked, AttackOptions, BallOptions, Box, Watch } from './attack'
export { linearModel, type Model } from './model'
export { accuracyOf, answers, marginOf, rivalOf } from './answers'
export { lossGradient } from './lossGradient'
export { randomSearch, type Draw, type RandomSearchOptions } from './randomSearch'
export { fgsm } from './fgsm'
export { bim, type StepsOptions } from './bim'
export { mim, type MomentumOptions } from './mim'
export { pgd, type PgdOptions } from './pgd'
export { divergence, type DivergenceOptions } from './divergence'
export { deepFool, type DeepFoolOptions } from './deepFool'
export { carliniWagner, type CarliniWagnerOptions } from './carliniWagner'
export { distanceAlong, type AlongOptions } from './along'
export { underAttack, type UnderAttack, type UnderAttackOptions } from './underAttack'
export { distances, type Norm } from './distances'
