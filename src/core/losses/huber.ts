import { residualLoss, type Loss } from './loss'

/**
 * ½e² for |e| ≤ δ, δ|e| − ½δ² beyond, e = z − t; mean over rows and outputs, as `torch.nn.HuberLoss`.
 * Throws unless δ > 0. Huber (1964).
 */
export function huber(delta: number): Loss {
  return residualLoss('huber', 2, 'delta', delta)
}
