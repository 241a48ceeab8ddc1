import { say } from '../../charts/number'
import { epochs, targets } from '../../core/replay/program'
import type { Frame } from './experiment'
import { lossesOf, overflowEpochs, overflowText, type Seeds } from './seeds'

const living = ({ epoch, activeBefore, activeAfter }: Frame): string => {
  const active = [...activeBefore, ...activeAfter]
  const now = active[epoch - 1]
  if (now > 0) return `${now} of the 64 units of the last hidden layer are above 0.`
  const last = active.findLastIndex((count) => count > 0) + 1
  return last === 0
    ? 'No unit of the last hidden layer has been above 0.'
    : `No unit of the last hidden layer has been above 0 since epoch ${last}.`
}

/** What the figure shows now, from its numbers. */
export function says(frame: Frame, seeds: Seeds | undefined): string {
  const { epoch } = frame
  const loss = lossesOf(frame)[epoch - 1]
  const phase =
    epoch <= epochs
      ? `Epoch ${epoch} of ${epochs}`
      : `After the “removal”, epoch ${epoch - epochs} of ${epochs}`
  const overflow = overflowEpochs(frame)
  const [from, to] = [overflow[0], overflow.at(-1)]
  return [
    `${phase}: the loss is ${Number.isFinite(loss) ? say(loss) : 'beyond 32-bit numbers'}; the answers asked for end at ${say(targets[14], 4)}.`,
    living(frame),
    overflow.length === 0
      ? ''
      : `In this run the loss left the range of 32-bit numbers ${from === to ? `at epoch ${from}` : `at epochs ${from} to ${to}`}.`,
    seeds === undefined || seeds.runs === 0 ? '' : `${overflowText(seeds)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
