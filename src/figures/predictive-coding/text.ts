import { formatFixed } from '../../charts/number'
import { percent } from '../../charts/percent'
import { gaussianInformation } from '../../core/contrast/gaussian'
import { log } from '../../core/elementary'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, meanOf, rightsOf, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { CODES, COUNTS, NAMES, PAIRS } from './names'
import { AHEAD, type Config, params, STEPS, STEPS_A_FRAME } from './params'

type View = Shown<Config, Frame, Ensemble>

/** A learnt context that is read better than the untrained one by less than this has not left the noise behind. */
const LEAST_GAIN = 0.1

/** What the net certifies now, in nats. */
export const certifiedNow = ({ certified }: Pick<Frame, 'certified'>): number =>
  certified[certified.length - 1]

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Predict the future, and noise stays behind; no estimate exceeds log N.',
  holds: ({ frame, config }) => {
    const { learnt, untrained } = rightsOf(frame)
    return config.candidates > 1 && !frame.collapsed && learnt - untrained >= LEAST_GAIN
  },
  otherwise: ({ frame, config }) => {
    if (config.candidates === 1) return 'With a single candidate there is nothing to tell apart: log 1 is 0.'
    if (frame.collapsed) return 'The context has collapsed: it is the same for every past.'
    if (frame.step === 0) return 'Untrained, the net expects nothing in particular.'
    if (frame.step < STEPS)
      return 'So far little is read from the context, and no more than log N is certified.'
    return config.noise > params.noise.default
      ? 'Under so much noise little of the future can be told, and still less of what drives it.'
      : 'Here predicting has taught little; the estimate stays below log N all the same.'
  },
}

function seedsText({ summary, frame }: View): string {
  if (summary === undefined || summary.arrived < summary.wanted || frame.step < STEPS) return ''
  const { learnt, untrained } = summary.rights
  return ` Over ${SEEDS} mixings: ${percent(meanOf(learnt))}, untrained ${percent(meanOf(untrained))}.`
}

export function describe(shown: View): string {
  const { frame, config } = shown
  const { learnt, untrained } = rightsOf(frame)
  const ceiling = `log ${config.candidates} = ${formatFixed(log(config.candidates), 2)}`
  const certified = `The net certifies ${formatFixed(certifiedNow(frame), 2)} nats of at most ${ceiling}.`
  if (frame.collapsed) return `${certified} Its context is the same for every past: there is nothing to read.`
  const whose = frame.step < STEPS ? `So far, step ${frame.readAt[frame.readAt.length - 1]}` : 'This seed'
  return `${certified} ${whose}: from its context a linear rule reads the speed right in ${percent(learnt)} of sequences, in ${percent(untrained)} before training; guessing gives 33 %.${seedsText(shown)}`
}

/** The prose speaks of the opening settings, of other pairs with fixed counts. */
export function values({ frame, summary, config }: View): Record<string, string> {
  const [, , large] = PAIRS
  const told = {
    shared: formatFixed(gaussianInformation(large), 1),
    certified128: formatFixed(frame.pairs[2][COUNTS.indexOf(128)], 2),
    log128: formatFixed(log(128), 2),
  }
  const isOpening = config.noise === params.noise.default && config.candidates === params.candidates.default
  const over = frame.step < STEPS ? {} : told
  if (summary === undefined || summary.arrived < summary.wanted || !isOpening) return over
  const { learnt, untrained, raw } = summary.rights
  return {
    ...over,
    seeds: String(SEEDS),
    learnt: percent(meanOf(learnt)),
    untrained: percent(meanOf(untrained)),
    raw: percent(meanOf(raw)),
  }
}

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  {
    title: `Candidates for the moment ${AHEAD} ahead`,
    columns: ['candidate', 'probability', 'right'],
    rows: Array.from(frame.shares, (share, i) => [i + 1, share, i === frame.right ? 'yes' : 'no']),
  },
  {
    title: 'Certified with N candidates, in nats',
    columns: ['N', 'log N', ...PAIRS.map(({ size }) => `${size} Gaussian pairs`)],
    rows: COUNTS.map((count, at) => [count, log(count), ...frame.pairs.map((certified) => certified[at])]),
  },
  {
    title: 'Certified as the nets train, this seed, in nats',
    columns: ['step', 'certified'],
    rows: frame.certified.map((certified, i) => [STEPS_A_FRAME * i, certified]),
  },
  {
    title: 'Share of speeds read right as the nets train, this seed',
    columns: ['step', 'from the context', 'from the raw numbers'],
    rows: frame.readings.map((right, i) => [frame.readAt[i], right, frame.raw]),
  },
  {
    title: `Share of speeds read right, ${SEEDS} seeds`,
    columns: ['seed', ...CODES.map((name) => NAMES[name])],
    rows: (summary?.rights.learnt ?? []).map((_, seed) => [
      seed,
      ...CODES.map((name) => summary?.rights[name][seed] ?? Number.NaN),
    ]),
  },
]
