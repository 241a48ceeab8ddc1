import { formatFixed, say } from '../../charts/number'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, verdictOf } from './ensemble'
import type { Frame } from './experiment'
import { type Config, MOST_BOUGHT } from './params'
import { fitsAt, missOf } from './slid'

type WhichShown = Shown<Config, Frame, Ensemble>

const NAMES = { a: 'truth A', b: 'truth B' } as const

/** The claim stands until bought points have told the truths apart. */
export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Two different truths, one cloud of data.',
  holds: ({ frame, config }) => verdictOf(frame, config.calibration) === 'both',
  otherwise: ({ frame, config }) => {
    const verdict = verdictOf(frame, config.calibration)
    if (verdict === 'neither' || verdict === 'both')
      return 'These points speak against both truths: bad luck.'
    return verdict === frame.made
      ? 'The cloud cannot tell two truths apart; points with a known input can.'
      : 'Even bought points mislead now and then.'
  },
}

function beforeBuying({ frame, config: { guess, slide } }: WhichShown): string {
  const fitted = fitsAt(frame, slide)
  const [offA, offB] = [say(missOf(frame, 'a', slide)), say(missOf(frame, 'b', slide))]
  const fit =
    fitted === undefined
      ? `Here the cloud is ${offA} off curve A and ${offB} off curve B. Slide it onto one of them.`
      : `On curve ${fitted.toUpperCase()} the cloud is ${say(frame.truths[fitted].rest)} off; on the other it would be ${say(frame.truths[fitted === 'a' ? 'b' : 'a'].rest)} off, just the same.`
  return guess === 'open'
    ? `${fit} Which truth made it?`
    : `You say ${NAMES[guess]}. ${fit} The cloud cannot prove you right or wrong: buy calibration points.`
}

function guessText({ frame, config }: WhichShown): string {
  if (config.guess === 'open') return ''
  return config.guess === frame.made ? ' Your guess was right.' : ' Your guess was wrong.'
}

export function describe(shown: WhichShown): string {
  const { frame, config } = shown
  const bought = config.calibration
  if (bought === 0) return beforeBuying(shown)
  const { estimate, low, high } = frame.intervals[bought - 1]
  if (bought === 1)
    return `One point, with noise ${formatFixed(estimate, 2)}: it takes a second one to say how sure that is.`
  const found = `${bought} points put the mean of the noise at ${formatFixed(estimate, 2)}, between ${formatFixed(low, 2)} and ${formatFixed(high, 2)}: `
  const verdict = verdictOf(frame, bought)
  if (verdict === 'both') return `${found}both truths are still possible.`
  if (verdict === 'neither') return `${found}neither truth, which happens now and then.`
  return verdict === frame.made
    ? `${found}${NAMES[verdict]}.${guessText(shown)}`
    : `${found}${NAMES[verdict]}, says the interval, and is misled this time.`
}

export function values({ frame, summary }: WhichShown): Record<string, string> {
  const at = (counts: readonly number[] | undefined, bought: number): string =>
    summary === undefined ? '…' : `${counts?.[bought] ?? 0} of ${summary.arrived}`
  return {
    restA: say(frame.truths.a.rest),
    restB: say(frame.truths.b.rest),
    settled3: at(summary?.settled, 3),
    settled5: at(summary?.settled, 5),
    settled10: at(summary?.settled, 10),
  }
}

export const table = ({ frame, config, summary }: WhichShown): readonly PanelTable[] => [
  {
    title: 'The cloud, slid',
    columns: ['input', 'y'],
    rows: Array.from(frame.w, (reading, i) => [reading - config.slide, frame.y[i]]),
  },
  {
    title: 'Mean of the noise in bought points',
    columns: ['calibration points', 'mean of the noise', 'from', 'to'],
    rows: frame.intervals
      .slice(0, config.calibration)
      .map(({ estimate, low, high }, i) => [i + 1, estimate, low, high]),
  },
  {
    title: 'Seeds in which so many points settle it',
    columns: ['calibration points', 'settled', 'seeds'],
    rows:
      summary === undefined
        ? []
        : Array.from({ length: MOST_BOUGHT + 1 }, (_, i) => [i, summary.settled[i], summary.arrived]),
  },
]
