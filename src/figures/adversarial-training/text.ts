import { formatFixed, say } from '../../charts/number'
import { sayPercent } from '../../charts/percent'
import { comparePairs } from '../../core/statistics'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Cloud, type Ensemble, onCurve, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { NAMES } from './names'
import { BETAS, type Config, EPSILON, STEPS } from './params'

type View = Shown<Config, Frame, Ensemble>

const isWhole = (summary: Ensemble | undefined): summary is Ensemble =>
  summary !== undefined && summary.arrived === summary.wanted

/** Each way of training for robustness: the three of the plane, TRADES at every β. */
const robustOf = ({ fgsm, pgd, trades }: Ensemble): Cloud[] => [fgsm, pgd, ...trades]

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Robustness is bought: with compute, and with clean accuracy.',
  holds: ({ summary }) =>
    !isWhole(summary) ||
    robustOf(summary).every(
      (cloud) =>
        cloud.meanWorst > summary.plain.meanWorst &&
        cloud.meanClean < summary.plain.meanClean &&
        cloud.passes > summary.plain.passes,
    ),
  otherwise: () => 'Over these seeds, robustness costs nothing.',
}

function planeText(summary: Ensemble, beta: number): string {
  const { plain, trades } = summary
  const { clean, worst } = onCurve(summary, beta)
  const read = BETAS.some((tried) => tried === beta) ? 'nets trained by' : 'on the curve,'
  const times = trades[0].passes / plain.passes
  return `Over ${plain.clean.length} seeds, ${read} TRADES with β = ${say(beta)} have ${sayPercent(clean)} of clean digits right and ${sayPercent(worst)} of attacked ones; plain nets have ${sayPercent(plain.meanClean)} and ${sayPercent(plain.meanWorst)}, for one gradient pass instead of ${say(times)}.`
}

function moonsText({ plain, robust, labels, epoch }: Frame): string {
  const count = (broken: Uint8Array): number => broken.reduce((sum, one) => sum + one, 0)
  const when = epoch === 0 ? 'Before training, of the moons’ boxes' : 'Of the moons’ boxes'
  return `${when} the attack breaks ${count(plain.broken)} of ${labels.length} with the plain net and ${count(robust.broken)} with the robust one.`
}

export function describe({ frame, summary, config }: View): string {
  const plane = isWhole(summary) ? `${planeText(summary, config.beta)} ` : ''
  return `${plane}${moonsText(frame)}`
}

export function values({ summary }: View): Record<string, string> {
  if (!isWhole(summary)) return {}
  const { plain, fgsm, pgd, trades } = summary
  const of = (name: string, cloud: Cloud) => ({
    [`${name}Clean`]: sayPercent(cloud.meanClean),
    [`${name}Attacked`]: sayPercent(cloud.meanWorst),
    [`${name}Passes`]: formatFixed(cloud.passes, 0),
  })
  return {
    epsilon: String(EPSILON),
    steps: String(STEPS),
    ...of('plain', plain),
    ...of('fgsm', fgsm),
    ...of('pgd', pgd),
    ...Object.fromEntries(BETAS.flatMap((beta, i) => Object.entries(of(`trades${beta}`, trades[i])))),
    gainSeeds: `${comparePairs(pgd.worst, plain.worst).wins} of ${pgd.worst.length}`,
  }
}

const rowOf = (name: string, { meanClean, fgsm, meanWorst, passes }: Cloud) => [
  name,
  meanClean,
  fgsm.reduce((sum, value) => sum + value, 0) / fgsm.length,
  meanWorst,
  passes,
]

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  {
    title: `Digits right in percent, mean of ${SEEDS} seeds`,
    columns: ['trained by', 'clean', 'under FGSM alone', 'under attack', 'gradient passes per digit'],
    rows:
      summary === undefined
        ? []
        : [
            rowOf(NAMES.plain, summary.plain),
            rowOf(NAMES.fgsm, summary.fgsm),
            rowOf(NAMES.pgd, summary.pgd),
            ...summary.trades.map((cloud, i) => rowOf(`TRADES, β = ${BETAS[i]}`, cloud)),
          ],
  },
  {
    title: 'The moons: is a box broken?',
    columns: ['x', 'y', 'class', 'plain', 'TRADES'],
    rows: Array.from(frame.labels, (label, i) => [
      frame.points[2 * i],
      frame.points[2 * i + 1],
      label,
      frame.plain.broken[i],
      frame.robust.broken[i],
    ]),
  },
]
