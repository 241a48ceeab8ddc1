/**
 * Learning by telling what belongs together from what does not: objectives on a table of scores, the scores of two
 * sides' features, and what learns from them without labels.
 */
export { donskerVaradhan, infoNce, jensenShannon, type Contrast, type Scores } from './objectives'
export { dotScores, pullBackScores, type Sides } from './pairs'
export { InfoMax, type InfoMaxOptions } from './infoMax'
export { Predictive, type PredictiveOptions } from './predictive'
export { certifiedByCandidates, gaussianInformation, gaussianScores, type GaussianPair } from './gaussian'
