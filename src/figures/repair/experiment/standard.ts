import type { InputLaw } from '../../../core/datasets'
import type { NoiseLaw } from '../../../core/estimators'
import { mean, standardDeviation } from '../../../core/statistics'

/** An axis with the mean of some values as its zero and their standard deviation as its unit. */
export interface Standard {
  readonly centre: number
  readonly unit: number
}

/** Values that are all alike keep the unit they have. */
export const standardOf = (values: ArrayLike<number>): Standard => ({
  centre: mean(values),
  unit: standardDeviation(values) || 1,
})

export const standardised = (values: Float64Array, { centre, unit }: Standard): Float64Array =>
  values.map((value) => (value - centre) / unit)

/** A law of errors: only its unit changes. */
export const noiseInUnits = ({ mean: centre, sd }: NoiseLaw, { unit }: Standard): NoiseLaw => ({
  mean: centre / unit,
  sd: sd / unit,
})

export function inputsInUnits(law: InputLaw, { centre, unit }: Standard): InputLaw {
  return law.kind === 'normal'
    ? { kind: 'normal', mean: (law.mean - centre) / unit, sd: law.sd / unit }
    : { kind: 'uniform', low: (law.low - centre) / unit, high: (law.high - centre) / unit }
}
