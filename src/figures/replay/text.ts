import { say } from '../../charts/number'
import { inputError } from '../../core/replay/inputError'
import { epochs, printedEvery, targets, trueInputs } from '../../core/replay/program'
import { publishedCurves } from '../../core/replay/published'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, lossesOf, overflowEpochs, overflowText, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { anchorOf } from './printed'

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

/** What the figure shows now, from its numbers, by the one clock of the player. */
export function describe(frame: Frame): string {
  const { epoch } = frame
  const loss = lossesOf(frame)[epoch - 1]
  const now = Number.isFinite(loss) ? say(loss) : 'beyond 32-bit numbers'
  const when =
    epoch === 2 * epochs ? `This seed, after all ${epoch} epochs` : `This seed so far, epoch ${epoch}`
  const run = epoch <= epochs ? 'on the noisy inputs' : 'after the “removal”'
  return `${when}: ${run} the loss is ${now}. ${living(frame)}${overflow(frame)}`
}

/** Between a curve and the published points, in pixels of the published plot. */
const TOLERANCE = 1.5

/** Whether every loss printed so far lies on the published point of its epoch. */
function isAsPublished(frame: Frame): boolean {
  const anchor = anchorOf(frame) ?? Number.NaN
  const { epoch, before, after, pixel } = publishedCurves
  const isNear = (losses: readonly number[], shares: readonly number[]): boolean =>
    epoch.every(
      (at, i) => losses.length < at || Math.abs(losses[at - 1] / anchor - shares[i]) < TOLERANCE * pixel,
    )
  return isNear(frame.lossBefore, before) && isNear(frame.lossAfter, after)
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Step for step, the published program draws the published curves.',
  holds: ({ frame }) => Number.isFinite(lossesOf(frame)[frame.epoch - 1]) && isAsPublished(frame),
  otherwise: ({ frame }) =>
    overflowEpochs(frame).length > 0
      ? 'Here the numbers overflow, and the curves have gaps.'
      : 'Here the program draws other curves than the published ones.',
}

export const values = ({ frame, summary }: Shown<Config, Frame, Ensemble>): Record<string, string> => ({
  ...(frame.lossBefore.length >= printedEvery ? { lossAt10: say(frame.lossBefore[printedEvery - 1]) } : {}),
  lossOfZero: say(targets.reduce((sum, y) => sum + y * y, 0) / targets.length, 2),
  inputErrorBefore: say(inputError(frame.noisy)),
  inputErrorAfter: say(inputError(frame.removed)),
  ...(summary !== undefined && summary.runs === SEEDS ? { overflow: overflowText(summary) } : {}),
})

/** A table for each panel. */
export const table = ({ frame }: Shown<Config, Frame, Ensemble>): readonly PanelTable[] => [
  {
    title: 'The loss, plotted as the paper does',
    columns: ['epoch of the paper', 'published, before', 'published, after', 'loss before', 'loss after'],
    rows: publishedCurves.epoch.map((epoch, i) => [
      epoch,
      publishedCurves.before[i],
      publishedCurves.after[i],
      frame.lossBefore[epoch - 1] ?? '',
      frame.lossAfter[epoch - 1] ?? '',
    ]),
  },
  {
    title: 'How far the 15 inputs are off',
    columns: ['true input', 'noisy', 'after “removal”', 'asked for', 'answered'],
    rows: Array.from(trueInputs, (x, i) => [
      x,
      frame.noisy[i],
      frame.removed[i],
      targets[i],
      frame.answers[i],
    ]),
  },
  {
    title: 'Every epoch',
    columns: ['epoch', 'loss before', 'living before', 'loss after', 'living after'],
    rows: frame.lossBefore.map((loss, i) => [
      i + 1,
      loss,
      frame.activeBefore[i],
      frame.lossAfter[i] ?? '',
      frame.activeAfter[i] ?? '',
    ]),
  },
]
