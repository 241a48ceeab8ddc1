export { adam, type AdamOptions } from './adam'
export { momentum, type MomentumOptions } from './momentum'
export { sgd, type SgdOptions } from './sgd'
export type { Optimizer } from './optimizer'
