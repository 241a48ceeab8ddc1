import { say } from '../../charts/number'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, SEEDS, type Standing } from './ensemble'
import type { Frame } from './experiment'
import { type Method, methods, pointMethods, type Rung } from './methods'
import { NAMES } from './names'
import type { Config } from './params'

type RepairShown = Shown<Config, Frame, Ensemble | undefined>

/** A median below this share of another one is clearly closer. */
const CLEARLY = 0.95

const ofSeeds = (count: number, { compared }: Standing): string => `${count} of ${compared}`

/** How far off a cubic is: the median of the seeds that have come, or else this seed's. */
const distance = ({ frame, summary }: RepairShown, method: Rung | 'mean'): number =>
  summary?.cubic[method].median ?? frame.cubicError[method]

const isAlike = (shown: RepairShown): boolean =>
  (['mean', 'draw', 'expanded'] as const).every(
    (method) => distance(shown, method) === distance(shown, 'raw'),
  )

/** The calibrations are told something that is not so, or can be. */
const isTrusting = ({ knowledge, inputs, prior }: Config): boolean =>
  knowledge !== 'known' || (inputs === 'uniform' && prior === 'normal')

export const claim: Claim<Config, Frame, Ensemble | undefined> = {
  text: 'Predicting noise pays exactly when the noise has something to predict.',
  // The draw knows the mean and nothing else: where none is believed in, it must not pay.
  holds: (shown) => {
    const raw = distance(shown, 'raw')
    const pays = distance(shown, 'expanded') < CLEARLY * raw
    return pays && (shown.frame.believed.mean !== 0 || distance(shown, 'draw') > raw)
  },
  otherwise: (shown) => {
    const raw = distance(shown, 'raw')
    if (isAlike(shown))
      return shown.config.sd === 0 && shown.config.mean === 0
        ? 'Without noise there is nothing to predict.'
        : 'Who knows nothing of the noise can predict nothing.'
    if (distance(shown, 'expanded') * CLEARLY <= raw) return 'Here it hardly matters what is subtracted.'
    return isTrusting(shown.config)
      ? 'A guess from a wrong law is worse than no guess.'
      : 'Here even the best guess does not help.'
  },
}

/** What became of runs that left the range of their numbers. */
function lostText({ net, cubic }: Ensemble): string {
  const lost = Math.max(...[...Object.values(net), ...Object.values(cubic)].map((standing) => standing.lost))
  if (lost === 0) return ''
  return ` In ${ofSeeds(lost, cubic.raw)} seeds a fit left the range of its numbers; it counts as the worse one.`
}

const whoseText = (summary: Ensemble | undefined): string => {
  if (summary === undefined) return 'This seed'
  return summary.arrived < SEEDS ? `So far, ${summary.arrived} of ${SEEDS} seeds` : `Median of ${SEEDS} seeds`
}

function closerText(standing: Standing | undefined): string {
  if (standing === undefined) return ''
  return standing.losses > standing.wins
    ? ` (further off in ${ofSeeds(standing.losses, standing)})`
    : ` (closer in ${ofSeeds(standing.wins, standing)})`
}

export function describe(shown: RepairShown): string {
  const { frame, summary } = shown
  const error = (method: Rung | 'mean'): string => say(distance(shown, method), 2)
  if (isAlike(shown))
    return `${whoseText(summary)}: whatever is subtracted, the curve is ${error('raw')} from the true one.`
  const ofMean = frame.believed.mean === 0 ? '' : `${error('mean')} with the mean subtracted, `
  return (
    `${whoseText(summary)}: the fitted curve is ${error('raw')} from the true one with nothing subtracted, ${ofMean}` +
    `${error('draw')} with a fresh draw of noise subtracted${closerText(summary?.cubic.draw)}, and ` +
    `${error('expanded')} with the best guess of it${closerText(summary?.cubic.expanded)}.` +
    (summary === undefined ? '' : lostText(summary))
  )
}

export function values({ summary }: RepairShown): Record<string, string> {
  if (summary === undefined) return {}
  const error = (method: Method): string => say(summary.cubic[method].median, 2)
  const { cubic, net } = summary
  return {
    raw: error('raw'),
    draw: error('draw'),
    plugIn: error('plugIn'),
    expanded: error('expanded'),
    simex: error('simex'),
    drawFurther: ofSeeds(cubic.draw.losses, cubic.draw),
    expandedCloser: ofSeeds(cubic.expanded.wins, cubic.expanded),
    netRaw: say(net.raw.median, 2),
    netDraw: say(net.draw.median, 2),
  }
}

function distancesTable({ frame, summary }: RepairShown): PanelTable {
  return {
    title: 'Distance from the true curve',
    columns: ['subtracted', 'cubic, this seed', 'cubic, median', 'closer', 'net, this seed', 'net, median'],
    rows: methods.map((method) => {
      const netArm = pointMethods.find((other) => other === method)
      const standing = summary?.cubic[method]
      return [
        NAMES[method],
        frame.cubicError[method],
        standing?.median ?? '',
        standing === undefined ? '' : ofSeeds(standing.wins, standing),
        netArm === undefined ? '' : frame.netError[netArm],
        netArm === undefined ? '' : (summary?.net[netArm].median ?? ''),
      ]
    }),
  }
}

export const table = (shown: RepairShown): readonly PanelTable[] => {
  const { x, truth, cubic, w, hidden, guess } = shown.frame
  return [
    {
      title: 'Fitted curves, this seed',
      columns: ['input', 'true curve', NAMES.raw, NAMES.draw, NAMES.expanded],
      rows: Array.from(x, (at, i) => [at, truth[i], cubic.raw[i], cubic.draw[i], cubic.expanded[i]]),
    },
    distancesTable(shown),
    {
      title: 'Noise in each reading, and the best guess of it',
      columns: ['reading', 'its noise', 'best guess'],
      rows: Array.from(w, (reading, i) => [reading, hidden[i], guess[i]]),
    },
  ]
}
