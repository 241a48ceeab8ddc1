import { formatPercent, say } from '../../charts/number'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, SEEDS, shareLeft, TRIED } from './ensemble'
import type { Frame } from './experiment'
import { type Config, HIDDEN, MEASURED, STEPS } from './params'
import { PLACES, placesOn } from './places'

type View = Shown<Config, Frame, Ensemble>

/** Below this the wrong label moves the answer by less than anybody would see. */
const HARMLESS = 0.01

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Noise can be stopped at four places.',
  holds: ({ frame, config }) =>
    placesOn(config).length > 0 && frame.left[0] > HARMLESS && shareLeft(frame) < 1,
  otherwise: ({ frame, config }) => {
    if (frame.left[0] <= HARMLESS) return 'Here the wrong label does next to no harm.'
    return placesOn(config).length === 0
      ? 'One wrong label bends the answer. Where would you stop it?'
      : 'Here these filters let more of the wrong label through than none.'
  },
}

/** A probability as a person would say its change. */
export const pointsText = (change: number): string => `${say(100 * change, 2)} points`

const listed = (names: readonly string[]): string =>
  names.length === 1
    ? `the filter at the ${names[0]}`
    : `the filters at ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** What the many runs say of these settings, if they tried them. */
function seedsText({ config, summary }: View): string {
  const at = TRIED.findIndex(({ filters }) =>
    PLACES.every(({ filter }) => filters[filter] === config[filter]),
  )
  const left = summary?.left[at]
  return left === undefined || left.of < SEEDS
    ? ''
    : ` Over ${left.of} seeds ${formatPercent(left.estimate, 2)} is left on average.`
}

export function describe(shown: View): string {
  const { frame, config } = shown
  const whose = frame.step + 1 < STEPS ? `So far, batch ${frame.step + 1}` : 'This seed'
  const on = placesOn(config).map(({ title }) => title.toLowerCase())
  const bare = `${whose}: one wrong label among ${frame.points.length} moves the net’s answer by ${pointsText(frame.left[0])} of probability, on average over the plane.`
  if (on.length === 0) return `${bare} Switch a filter on.`
  return `${bare} With ${on.length === PLACES.length ? 'all four filters' : listed(on)} it is ${pointsText(frame.left[PLACES.length])}: ${formatPercent(shareLeft(frame), 2)} is left.${seedsText(shown)}`
}

export const UNITS: readonly string[] = Array.from({ length: HIDDEN }, (_, i) => `h${'₁₂₃₄₅₆₇₈₉'[i]}`)
/** Names of the parameters, in their order. */
const NAMES = [
  ...['x₁', 'x₂', 'bias'].flatMap((from) => UNITS.map((to) => `${from} → ${to}`)),
  ...[...UNITS, 'bias'].flatMap((from) => ['●', '▲'].map((to) => `${from} → ${to}`)),
]

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  {
    title: 'What the wrong label does, up to each place',
    columns: ['up to', 'change of the answer', 'share left'],
    rows: ['without a filter', ...PLACES.map(({ stage }) => stage)].map((name, i) => [
      name,
      frame.left[i],
      shareLeft(frame, i),
    ]),
  },
  {
    title: 'Loss on fresh points',
    columns: ['batch', 'no filter', 'with filters', 'every label right'],
    rows: frame.bareLoss.map((loss, i) => [MEASURED[i], loss, frame.filteredLoss[i], frame.twinLoss[i]]),
  },
  {
    title: `What is left over ${SEEDS} seeds`,
    columns: ['filter', 'share left', 'from', 'to', 'seeds'],
    rows: TRIED.flatMap(({ name }, i) => {
      const left = summary?.left[i]
      return left === undefined ? [] : [[name, left.estimate, left.low, left.high, left.of]]
    }),
  },
  {
    title: 'One step of the weights',
    columns: ['weight', 'before', 'gradient of the loss', 'added by decay', 'after'],
    rows: NAMES.map((name, i) => [name, frame.before[i], frame.gradient[i], frame.decay[i], frame.after[i]]),
  },
]

export function values({ frame, summary }: View): Record<string, string> {
  const weights = { weights: String(frame.before.length) }
  const all = summary?.left.at(-1)
  return all === undefined || all.of < SEEDS
    ? weights
    : { ...weights, leftByAll: formatPercent(all.estimate, 2) }
}
