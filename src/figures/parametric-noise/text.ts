import { percent } from '../../charts/percent'
import { say } from '../../charts/number'
import { isAsOpened } from '../../params/config'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame, NetFrame } from './experiment'
import { NAMES, TRAININGS } from './names'
import { type Config, DRAWS, EPOCHS, params } from './params'

type View = Shown<Config, Frame, Ensemble>

/** The last α of both layers, without their signs: noise has none. */
export const lastAlphas = ({ alphas }: NetFrame): number[] =>
  alphas.map((each) => Math.abs(each.at(-1) ?? Number.NaN))

const largest = ({ nets }: Frame): number => Math.max(...TRAININGS.flatMap((on) => lastAlphas(nets[on])))

/** Noise below this share of its start, or below this, has been turned off. */
const OFF = 0.2
const TINY = 0.05

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Left to itself the net turns the noise off.',
  holds: ({ frame, config }) =>
    !config.held && frame.epoch === EPOCHS && largest(frame) < Math.max(TINY, OFF * config.alpha),
  otherwise: ({ frame, config }) => {
    if (config.held) return 'Held noise resists one sample a step better than the average of many.'
    if (frame.epoch === 0) return 'How much noise will training keep?'
    return frame.epoch < EPOCHS ? 'So far training turns the noise down.' : 'Here some of the noise is left.'
  },
}

const alphaText = (frame: NetFrame): string => {
  const [first, second] = lastAlphas(frame).map((alpha) => (alpha < 0.001 ? 'below 0.001' : say(alpha, 1)))
  return `${first} and ${second}`
}

function gapText({ summary, config }: View): string {
  if (summary === undefined || summary.arrived < SEEDS) return ''
  const { mean } = summary.attacked
  return ` With α held at ${say(config.alpha, 2)}, nets keep ${percent(mean[0])} if the attack samples the noise once a step, and ${percent(mean[mean.length - 1])} if it averages ${DRAWS[DRAWS.length - 1]} samples (${SEEDS} seeds).`
}

export function describe(shown: View): string {
  const { frame, config } = shown
  if (config.held) return `Here α stays at ${say(config.alpha, 2)} in both layers.${gapText(shown)}`
  const { plain, attacked } = frame.nets
  const when = frame.epoch < EPOCHS ? `So far, epoch ${frame.epoch}` : 'This seed'
  return `${when}: α began at ${say(config.alpha, 2)} in both layers and stands at ${alphaText(plain)} in plain training, at ${alphaText(attacked)} in training under attack.${gapText(shown)}`
}

export function values({ frame, config, summary }: View): Record<string, string> {
  const own =
    config.held || frame.epoch < EPOCHS
      ? {}
      : { start: say(config.alpha, 2), largest: say(largest(frame), 1) }
  const isWhole = summary !== undefined && summary.arrived === summary.wanted
  if (!isWhole || !isAsOpened(params, config, ['alpha'])) return own
  const { mean } = summary.attacked
  return {
    ...own,
    seeds: String(SEEDS),
    oneDraw: percent(mean[0]),
    manyDraws: percent(mean[mean.length - 1]),
  }
}

export function table({ frame, summary }: View): readonly PanelTable[] {
  const { plain, attacked } = frame.nets
  return [
    {
      title: 'Strength α of the noise',
      columns: ['epoch', ...TRAININGS.flatMap((on) => [`${NAMES[on]}, layer 1`, `${NAMES[on]}, layer 2`])],
      rows: plain.alphas[0].map((_, epoch) => [
        epoch,
        ...[plain, attacked].flatMap(({ alphas }) => alphas.map((each) => each[epoch])),
      ]),
    },
    {
      title: 'Loss of the batches, mean of each epoch',
      columns: ['epoch', ...TRAININGS.map((on) => NAMES[on])],
      rows: plain.losses.map((loss, i) => [i + 1, loss, attacked.losses[i]]),
    },
    ...(summary === undefined
      ? []
      : [
          {
            title: `α held: digits right under attack, ${summary.arrived} of ${SEEDS} seeds`,
            columns: ['draws averaged', 'mean', 'least', 'largest'],
            rows: DRAWS.map((draws, i) => [
              draws,
              summary.attacked.mean[i],
              summary.attacked.low[i],
              summary.attacked.high[i],
            ]),
          },
        ]),
  ]
}
