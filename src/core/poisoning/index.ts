export { flipLabels } from './labels'
export { type Backdoor, poisonedWith, stamped } from './backdoor'
