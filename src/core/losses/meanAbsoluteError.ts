import { residualLoss, type Loss } from './loss'

/** |z − t|, mean over rows and outputs, as `torch.nn.L1Loss`; slope 0 at 0. */
export function meanAbsoluteError(): Loss {
  return residualLoss('mean absolute error', 1)
}
