import { residualLoss, type Loss } from './loss'

/** (z − t)², mean over rows and outputs, as `torch.nn.MSELoss`. */
export function meanSquaredError(): Loss {
  return residualLoss('mean squared error', 0)
}
