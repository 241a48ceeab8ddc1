export { meanSquaredError } from './meanSquaredError'
export { softmaxCrossEntropy } from './softmaxCrossEntropy'
export type { Loss } from './loss'
