import { percent } from '../../charts/percent'
import { formatPercent, say } from '../../charts/number'
import { mean } from '../../core/statistics'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, RATES, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { NETS, type NetName, SHORT, TITLES } from './names'
import { type Config, FRAME_STEPS, STEPS } from './params'
import { BINS, MIDDLES } from './shapes'

type View = Shown<Config, Frame, Ensemble>

/** A net that reads so many has learnt; so few are hardly more than guessed. */
const LEARNT = 0.9
const GUESSED = 0.3

const learns = ({ nets }: Frame, name: NetName): boolean => nets[name].accuracy >= LEARNT

function soFar({ step, nets }: Frame): string {
  if (step === 0) return 'Three nets with the same weights, before their first step.'
  return nets.normalised.accuracy > nets.plain.accuracy
    ? 'So far the normalised net is ahead.'
    : 'So far the plain net keeps up.'
}

function atTheEnd(frame: Frame): string {
  const [plain, normalised, shifted] = NETS.map((name) => learns(frame, name))
  if (plain && normalised) return 'At this learning rate the plain net learns too.'
  if (normalised && shifted) return 'At this learning rate the plain net falls behind.'
  if (normalised) return 'At this learning rate the shifting noise still costs something.'
  return plain
    ? 'Here the plain net is the better one.'
    : 'At this learning rate none of the three gets far in so few steps.'
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Normalised layers learn at rates that break others, and not because their inputs hold still.',
  holds: ({ frame }) =>
    frame.step === STEPS &&
    frame.nets.plain.accuracy < GUESSED &&
    learns(frame, 'normalised') &&
    learns(frame, 'shifted') &&
    frame.nets.shifted.drift > frame.nets.normalised.drift,
  otherwise: ({ frame }) => (frame.step < STEPS ? soFar(frame) : atTheEnd(frame)),
}

export function describe({ frame, config }: View): string {
  const { step, nets } = frame
  const when = step < STEPS ? `So far, step ${step}` : 'This seed'
  const scores = `${when}, η = ${say(config.rate)}: the plain net reads ${percent(nets.plain.accuracy)} of test digits, the normalised one ${percent(nets.normalised.accuracy)}, the shifted one ${percent(nets.shifted.accuracy)}`
  const { normalised, shifted } = nets
  if (step === 0 || !(normalised.drift > 0)) return `${scores}.`
  return `${scores}, though its units’ inputs move ${say(shifted.drift / normalised.drift, 1)} times as far from moment to moment as the normalised one’s.`
}

const atRate = (values: readonly number[], rate: number): string =>
  formatPercent(values[RATES.indexOf(rate)], 2)

export function values({ frame: { nets, step }, summary }: View): Record<string, string> {
  const own = {
    step: String(step),
    plain: percent(nets.plain.accuracy),
    normalised: percent(nets.normalised.accuracy),
    shifted: percent(nets.shifted.accuracy),
    ...(nets.normalised.drift > 0 ? { moves: say(nets.shifted.drift / nets.normalised.drift, 1) } : {}),
  }
  if (summary === undefined || summary.arrived < summary.wanted || summary.attacks.length === 0) return own
  const { plain, normalised, shifted } = summary.curves
  const attacked = (name: 'plain' | 'normalised'): string =>
    percent(mean(summary.attacks.map((pair) => pair[name].attacked)))
  return {
    ...own,
    seeds: String(SEEDS),
    plainSlow: atRate(plain.mean, 0.1),
    normalisedSlow: atRate(normalised.mean, 0.1),
    plainFast: atRate(plain.mean, 1),
    normalisedFast: atRate(normalised.mean, 1),
    shiftedFast: atRate(shifted.mean, 1),
    plainAttacked: attacked('plain'),
    normalisedAttacked: attacked('normalised'),
  }
}

const shapesTable = ({ nets }: Frame, depth: number): PanelTable => ({
  title: 'What the units receive: shares of the values, in %',
  columns: [
    'value',
    ...NETS.flatMap((name) => [`${TITLES[name]}, layer 1`, `${TITLES[name]}, layer ${depth}`]),
  ],
  rows: MIDDLES.map((middle, bin) => [
    middle,
    ...NETS.flatMap((name) =>
      [0, depth - 1].map((layer) => (100 * nets[name].shapes[layer * BINS + bin]) / 255),
    ),
  ]),
})

const lossTable = ({ nets }: Frame): PanelTable => ({
  title: 'Loss of the batches, mean of four steps',
  columns: ['step', ...NETS.map((name) => TITLES[name])],
  rows: nets.plain.losses.map((_, i) => [
    FRAME_STEPS * (i + 1),
    ...NETS.map((name) => {
      const loss = nets[name].losses[i]
      return Number.isFinite(loss) ? loss : 'not finite'
    }),
  ]),
})

export function table({ frame, config, summary }: View): readonly PanelTable[] {
  return [
    shapesTable(frame, config.depth),
    lossTable(frame),
    ...(summary === undefined
      ? []
      : [
          {
            title: `Accuracy over the learning rate, mean of up to ${SEEDS} seeds`,
            columns: ['learning rate', ...NETS.map((name) => SHORT[name])],
            rows: RATES.map((rate, i) => [rate, ...NETS.map((name) => summary.curves[name].mean[i])]),
          },
          {
            title: 'Nets of three layers under attack',
            columns: ['seed', 'plain', 'plain, attacked', 'normalised', 'normalised, attacked'],
            rows: summary.attacks.map(({ plain, normalised }, seed) => [
              seed,
              plain.clean,
              plain.attacked,
              normalised.clean,
              normalised.attacked,
            ]),
          },
        ]),
  ]
}
