import type { Labelled } from '../datasets'
import type { Net } from '../nets'
import { predictedClasses, shareRight } from '../statistics/scores'

/** The share of examples that a net answers with their label, by its largest logit; of equals the first counts. */
export const accuracy = (net: Net, { inputs, labels }: Labelled): number =>
  shareRight(predictedClasses(net.predict(inputs), net.outputs), labels)
