import { say } from '../../charts/number'
import type { Shown } from '../../shell/defineFigure'
import type { Arm } from './arms'
import type { Contest, Standing } from './contest'

type RepairShown = Shown<'repair', Contest | undefined>

const ofSeeds = (count: number, { compared }: Standing): string => `${count} of ${compared}`

const againstRaw = (standing: Standing): string =>
  standing.losses > standing.wins
    ? `further off in ${ofSeeds(standing.losses, standing)}`
    : `closer in ${ofSeeds(standing.wins, standing)}`

/** What became of runs that left the range of their numbers. */
function lostText({ net, cubic }: Contest): string {
  const lost = Math.max(...[...Object.values(net), ...Object.values(cubic)].map((standing) => standing.lost))
  if (lost === 0) return ''
  return ` In ${ofSeeds(lost, cubic.raw)} seeds a fit left the range of its numbers; it counts as the worse one.`
}

export function says({ frame, summary }: RepairShown): string {
  if (summary === undefined) {
    const { raw, draw, expanded } = frame.cubicError
    return `Fitted to the readings as they are, the cubic is ${say(raw, 2)} from the true curve; less a fresh draw ${say(draw, 2)}, by expanded calibration ${say(expanded, 2)}.`
  }
  const { raw, mean, draw, expanded } = summary.cubic
  if (raw.wins + raw.losses + mean.wins + mean.losses + draw.wins + draw.losses === 0) {
    return `No noise is there or none is believed in: every cubic is ${say(raw.median, 2)} from the true curve.`
  }
  const ofMean = frame.believed.mean === 0 ? '' : `less its mean ${say(mean.median, 2)}; `
  return (
    `Fitted to the readings as they are, the cubic is ${say(raw.median, 2)} from the true curve (median of ${raw.compared} seeds); ` +
    `${ofMean}less a fresh draw of the noise ${say(draw.median, 2)}, ${againstRaw(draw)}; ` +
    `by expanded calibration ${say(expanded.median, 2)}, ${againstRaw(expanded)}.${lostText(summary)}`
  )
}

export function readings({ summary }: RepairShown): Record<string, string> {
  if (summary === undefined) return {}
  const error = (arm: Arm): string => say(summary.cubic[arm].median, 2)
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
