import { fixed, say } from '../../charts/number'
import type { Shown } from '../../shell/defineFigure'
import { type Verdicts, verdictOf } from './verdict'

type WhichShown = Shown<'which-noise', Verdicts>

const NAMES = { a: 'truth A', b: 'truth B' } as const

function beforeBuying({ frame, config }: WhichShown): string {
  const { a, b } = frame.truths
  const alike = `Less the mean of its noise, the cloud is ${say(a.rest)} off curve A and ${say(b.rest)} off curve B`
  return config.guess === 'open'
    ? `${alike}: both fit alike. Which one made it?`
    : `You say ${NAMES[config.guess]}. ${alike}: nothing here can prove you right or wrong. Buy calibration points.`
}

function guessText({ frame, config }: WhichShown): string {
  if (config.guess === 'open') return ''
  return config.guess === frame.made ? ' Your guess was right.' : ' Your guess was wrong.'
}

export function says(shown: WhichShown): string {
  const { frame, config } = shown
  const bought = config.calibration
  if (bought === 0) return beforeBuying(shown)
  const { estimate, low, high } = frame.intervals[bought - 1]
  if (bought === 1)
    return `One point with noise ${fixed(estimate, 2)}: without a second one no interval can be given.`
  const found = `${bought} points put the mean of the noise at ${fixed(estimate, 2)}, between ${fixed(low, 2)} and ${fixed(high, 2)}: `
  const verdict = verdictOf(frame, bought)
  if (verdict === 'both') return `${found}still both truths are possible.`
  if (verdict === 'neither') return `${found}neither truth, as must happen now and then in twenty tries.`
  return verdict === frame.made
    ? `${found}${NAMES[verdict]}.${guessText(shown)}`
    : `${found}${NAMES[verdict]}, says the interval, and is misled this time.`
}

export function readings({ frame, summary }: WhichShown): Record<string, string> {
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
