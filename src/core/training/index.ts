export { accuracy } from './accuracy'
export { createDigitNet, type DigitNetOptions } from './digitNet'
export { type EpochOptions, trainEpoch } from './epoch'
export { TrainedRun, type Training } from './trainedRun'
