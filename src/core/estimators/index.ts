export { evaluate, residuals, shifted, type Coefficients } from './polynomial'
export { absolute, huber, squared, tukey, type Rho } from './rho'
export { leastSquares } from './leastSquares'
export { leastAbsoluteDeviations } from './leastAbsoluteDeviations'
export { huberRegression, tukeyRegression, tuning, type HuberOptions, type TukeyOptions } from './regression'
export { huberLine } from './huberLine'
export { spreadAbout, spreadOf, type RobustFit } from './iterative'
export { huberLocation, sensitivity, tukeyLocation } from './location'
export {
  leastMedianOfSquares,
  leastTrimmedSquares,
  trimmedSquares,
  type MajorityFit,
  type SearchOptions,
} from './highBreakdown'
export { contaminationOf, huberEfficiency, minimaxThreshold, tukeyEfficiency } from './efficiency'
export { gaussianNoise, noiseFromRepeats, robustNoise, type NoiseEstimate, type NoiseLaw } from './noise'
export { fitNoiseMixture, type MixtureFit, type MixtureOptions, type NoiseMixture } from './noiseMixture'
export { attenuation, inputLawOf, posteriorMoments } from './posteriorMoments'
export {
  correctedScores,
  expandedRegressionCalibration,
  lessDraw,
  lessMean,
  regressionCalibration,
  unbiasedPowers,
  type Known,
} from './errorsInVariables'
export { simex, type Extrapolant, type Simex } from './simex'
export { solveLinear } from './linearSystem'
export { linearProbe, type Coded, type Probe, type ProbeOptions } from './probe'
export { logisticProbabilities, logisticRegression, type LogisticOptions } from './logistic'
