/**
 * The experiment published with Wei (2024), “Robust by Training”: a 15-32-64-15 ReLU net on one sample of 15 noisy
 * inputs, then the same net on the inputs after a “predicted” noise was subtracted. PyTorch’s draws, in float32.
 */
export * from './program'
export * from './published'
export { drawAll, type Draws, type Settings } from './draws'
export { trainInTurn, type Training } from './train'
export { changes, type Change } from './change'
export { phasesOf, runChanged, type Phases, type Run } from './runChanged'
export { expectedInputError, inputError, type Removal } from './inputError'
export { outcomeOf, type Outcome } from './outcome'
