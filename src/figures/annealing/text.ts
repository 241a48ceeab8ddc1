import { say } from '../../charts/number'
import { isAsOpened } from '../../params/config'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { type Config, params } from './params'

type View = Shown<Config, Frame, Ensemble>

const isOver = ({ frame, config }: View): boolean => frame.swap >= config.swaps

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Annealing finds the line that greedy search misses.',
  holds: (shown) => isOver(shown) && shown.frame.annealed.found && !shown.frame.greedy.found,
  otherwise: (shown) => {
    const { greedy, annealed } = shown.frame
    if (!isOver(shown)) return 'Both still search, one of them warm.'
    if (greedy.found && annealed.found) return 'This start leads both to the line.'
    return greedy.found ? 'Here greed finds the line, and heat misses it.' : 'Here both miss the line.'
  },
}

const energyText = (energy: number): string => (energy < 10 ? energy.toFixed(2) : energy.toFixed(0))

const endOf = ({ energies }: Frame['greedy']): number => energies.at(-1) ?? Number.NaN

function seedsText({ summary }: View): string {
  if (summary === undefined || summary.arrived === 0) return ''
  const { arrived, greedy, annealed } = summary
  const soFar = arrived < SEEDS ? ` so far` : ''
  return ` Over ${arrived} seeds${soFar} annealing found the best line in ${annealed}, greedy search in ${greedy}.`
}

export function describe(shown: View): string {
  const { frame } = shown
  const { greedy, annealed, swap, keep, x, best } = frame
  const when = isOver(shown) ? `This seed, after ${say(swap)} swaps` : `So far, after ${say(swap)} swaps`
  return `${when}: the ${keep} of ${x.length} points kept have a sum of squares of ${energyText(endOf(annealed))} for annealing and ${energyText(endOf(greedy))} for greedy search; the least possible is ${energyText(best.energy)}.${seedsText(shown)}`
}

export function values({ frame, config, summary }: View): Record<string, string> {
  const ends = {
    points: String(frame.x.length),
    keep: String(frame.keep),
    energyGreedy: energyText(endOf(frame.greedy)),
    energyAnnealed: energyText(endOf(frame.annealed)),
  }
  if (summary === undefined || summary.arrived < SEEDS || !isAsOpened(params, config, ['start', 'swaps']))
    return ends
  return {
    ...ends,
    seeds: String(SEEDS),
    foundGreedy: String(summary.greedy),
    foundAnnealed: String(summary.annealed),
  }
}

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  {
    title: 'Points, and who keeps them',
    columns: ['x', 'y', 'greedy search', 'annealing'],
    rows: Array.from(frame.x, (x, i) => [
      x,
      frame.y[i],
      frame.greedy.chosen[i] === 1 ? 'keeps' : '',
      frame.annealed.chosen[i] === 1 ? 'keeps' : '',
    ]),
  },
  {
    title: 'Sum of squares by share of the swaps, this seed',
    columns: ['% of the swaps', 'greedy search', 'annealing'],
    rows: Array.from(frame.greedy.energies, (energy, i) => [i, energy, frame.annealed.energies[i]]),
  },
  {
    title: 'Sum of squares at the end, as a multiple of the least',
    columns: ['seed', 'greedy search', 'annealing'],
    rows: (summary?.ends ?? []).map(({ greedy, annealed }, i) => [i, greedy, annealed]),
  },
]

/** What a marker’s look says, for the panel’s note. */
export const keptText = ({ frame }: Pick<View, 'frame'>): string => {
  const count = (greedy: number, annealed: number): number =>
    frame.greedy.chosen.filter((own, i) => own === greedy && frame.annealed.chosen[i] === annealed).length
  return `Kept by both: ${say(count(1, 1))}; by annealing alone: ${say(count(0, 1))}; by greedy search alone: ${say(count(1, 0))}.`
}
