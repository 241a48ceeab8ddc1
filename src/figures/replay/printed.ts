import { epochs, printedEvery } from '../../core/replay/program'
import { publishedCurves } from '../../core/replay/published'
import type { Frame } from './experiment'

/** The losses the program prints and plots: every tenth. */
export function printed(losses: readonly number[]): { epoch: number[]; loss: number[] } {
  const count = Math.floor(losses.length / printedEvery)
  const epoch = Array.from({ length: count }, (_, i) => (i + 1) * printedEvery)
  return { epoch, loss: epoch.map((e) => losses[e - 1]) }
}

/**
 * What the first published point is worth in this run: its own loss at epoch 10, or, where that overflowed, the one
 * that the first finite printed loss belongs to. Undefined before there is any.
 */
export function anchorOf({ lossBefore }: Pick<Frame, 'lossBefore'>): number | undefined {
  const { epoch, loss } = printed(lossBefore)
  const at = loss.findIndex(Number.isFinite)
  if (at < 0) return undefined
  const share = publishedCurves.before[publishedCurves.epoch.findIndex((e) => e === epoch[at])]
  return share === undefined ? undefined : loss[at] / share
}

/** A loss as Python’s `:.4f` writes it. */
export function pythonFixed(loss: number): string {
  if (Number.isNaN(loss)) return 'nan'
  if (!Number.isFinite(loss)) return loss > 0 ? 'inf' : '-inf'
  return Math.abs(loss) < 2 ** 53 ? loss.toFixed(4) : `${BigInt(loss)}.0000`
}

/** The lines of one run, as the program prints them. */
export const printedLines = (losses: readonly number[]): string[] => {
  const { epoch, loss } = printed(losses)
  return epoch.map((e, i) => `Epoch [${e}/${epochs}], Loss: ${pythonFixed(loss[i])}`)
}
