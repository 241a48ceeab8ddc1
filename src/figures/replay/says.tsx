import { say } from '../../charts/number'
import { epochs } from '../../core/replay/program'
import type { Frame } from './experiment'
import { lossesOf, overflowEpochs } from './seeds'

const living = ({ epoch, activeBefore, activeAfter }: Frame): string => {
  const active = [...activeBefore, ...activeAfter]
  const now = active[epoch - 1]
  if (now > 0) return `${now} of the 64 units of the last hidden layer are above 0.`
  const last = active.findLastIndex((count) => count > 0) + 1
  return last === 0
    ? 'No unit of the last hidden layer has been above 0.'
    : `No unit of the last hidden layer has been above 0 since epoch ${last}.`
}

const overflow = (frame: Frame): string => {
  const all = overflowEpochs(frame)
  if (all.length === 0) return ''
  const [from, to] = [all[0], all[all.length - 1]]
  return ` In this run the loss left the range of 32-bit numbers ${from === to ? `at epoch ${from}` : `from epoch ${from} to ${to}`}.`
}

/** What the figure shows now, from its numbers. */
export function says(frame: Frame): string {
  const { epoch } = frame
  const loss = lossesOf(frame)[epoch - 1]
  const now = Number.isFinite(loss) ? say(loss) : 'beyond 32-bit numbers'
  const where =
    epoch <= epochs
      ? `Epoch ${epoch} of the first run`
      : `Epoch ${epoch - epochs} of the second run, after the “removal”`
  return `${where}: the loss is ${now}. ${living(frame)}${overflow(frame)}`
}
