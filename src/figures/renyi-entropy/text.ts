import { formatFixed, say } from '../../charts/number'
import { percent } from '../../charts/percent'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { ANGLES, type Config, EPOCHS, orderOf } from './params'

type View = Shown<Config, Frame, Ensemble>

export const QUESTION = 'Turned by 60°: what does the push do to accuracy?'

export const orderText = (config: Pick<Config, 'order'>): string => {
  const order = orderOf(config)
  return order === Infinity ? '∞' : order === 0.5 ? '½' : say(order)
}

const at = (angle: (typeof ANGLES)[number]): number => ANGLES.indexOf(angle)

const isWhole = (summary: Ensemble | undefined): summary is Ensemble => summary?.arrived === SEEDS

/** Points of accuracy, in percent, that the push brings. */
const pointsText = (gain: number): string => {
  const points = Math.abs(100 * gain)
  return points < 1 ? 'less than one point' : `${formatFixed(points, 0)} ${points < 1.5 ? 'point' : 'points'}`
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'How sure a net may be is a dial, and it can be turned the wrong way.',
  holds: ({ config, summary }) =>
    config.revealed &&
    config.weight > 0 &&
    (!isWhole(summary) || (summary.gains[at(40)].estimate > 0 && summary.gains[at(60)].estimate < 0)),
  otherwise: ({ config, summary }) => {
    if (!config.revealed) return 'Does it help a net to be surer where it has no labels?'
    if (config.weight === 0) return 'Without a push the twins are one net.'
    return isWhole(summary) && summary.gains[at(40)].estimate <= 0
      ? 'With this push, not even 40° gains.'
      : 'With this push, even 60° gains.'
  },
}

export function describe({ frame, config, summary }: View): string {
  const { plain, pushed, epoch } = frame
  const when = epoch < EPOCHS ? `So far, epoch ${epoch}` : 'This seed'
  const own = `${when}, moons turned by ${config.angle}°: with the entropy pushed down, ${percent(pushed.accuracy)} of fresh turned points are right; without, ${percent(plain.accuracy)}. Mean entropy ${formatFixed(pushed.entropy, 2)} nats instead of ${formatFixed(plain.entropy, 2)}.`
  if (!config.revealed || config.weight === 0 || !isWhole(summary)) return own
  const [good, bad] = [summary.gains[at(40)], summary.gains[at(60)]]
  return `${own} Over ${SEEDS} seeds the push ${good.estimate > 0 ? 'brings' : 'costs'} ${pointsText(good.estimate)} at 40° and ${bad.estimate < 0 ? 'costs' : 'brings'} ${pointsText(bad.estimate)} at 60°.`
}

const SAID: Readonly<Record<Config['guess'], string>> = {
  none: '',
  helps: ' You guessed: it helps.',
  nothing: ' You guessed: it changes little.',
  harms: ' You guessed: it helps no longer.',
}

/** What the many runs say of a guess. */
export function verdict(summary: Ensemble | undefined, guess: Config['guess']): string {
  if (summary === undefined || summary.arrived < SEEDS)
    return `${summary?.arrived ?? 0} of ${SEEDS} seeds so far.`
  const [before, after] = [summary.plain.accuracy[at(60)], summary.pushed.accuracy[at(60)]]
  return `At 60°: from ${percent(before)} to ${percent(after)}.${SAID[guess]}`
}

export function values({ config, summary }: View): Record<string, string> {
  if (!isWhole(summary)) return {}
  const { plain, pushed, miscalibrated } = summary
  const of = (angle: (typeof ANGLES)[number]): Record<string, string> => ({
    [`plain${angle}`]: percent(plain.accuracy[at(angle)]),
    [`pushed${angle}`]: percent(pushed.accuracy[at(angle)]),
  })
  return {
    seeds: String(SEEDS),
    order: orderText(config),
    ...of(20),
    ...of(30),
    ...of(40),
    ...of(60),
    entropyPlain60: formatFixed(plain.entropy[at(60)], 2),
    entropyPushed60: formatFixed(pushed.entropy[at(60)], 2),
    miscalibrated60: pointsText(miscalibrated[at(60)]),
  }
}

function sweepTable(summary: Ensemble): PanelTable {
  const { plain, pushed } = summary
  return {
    title: `At every angle, mean of ${summary.arrived} seeds`,
    columns: [
      'angle',
      'right without',
      'right with the push',
      'entropy without',
      'entropy with the push',
      'calibration error without',
      'calibration error with the push',
    ],
    rows: ANGLES.map((angle, i) => [
      angle,
      plain.accuracy[i],
      pushed.accuracy[i],
      plain.entropy[i],
      pushed.entropy[i],
      plain.calibrationError[i],
      pushed.calibrationError[i],
    ]),
  }
}

export const table = ({ frame, config, summary }: View): readonly PanelTable[] => [
  {
    title: `This seed, turned by ${config.angle}°`,
    columns: ['net', 'right', 'mean entropy in nats', 'calibration error'],
    rows: (['plain', 'pushed'] as const).map((name) => {
      const { accuracy, entropy, calibrationError } = frame[name]
      return [name === 'plain' ? 'without the push' : 'with the push', accuracy, entropy, calibrationError]
    }),
  },
  ...(config.revealed && summary !== undefined && summary.arrived > 0 ? [sweepTable(summary)] : []),
]
