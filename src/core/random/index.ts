export { stream, type Floats, type Sequence, type Stream } from './stream'
export { torchGenerator, type LinearInit, type TorchGenerator } from './torch'
