export { nearestOf } from './neighbours'
export { smote, type Invented, type SmoteOptions } from './smote'
export { undersample } from './undersample'
