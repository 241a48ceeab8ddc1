export { gemm, transpose, columnSums } from './gemm.as'
export { relu, reluBackward, hyperbolicTangent, hyperbolicTangentBackward, allFinite } from './activations.as'
export { softmaxCrossEntropy, squaredError } from './losses.as'
export { sgd, momentum, adam } from './optimizers.as'
