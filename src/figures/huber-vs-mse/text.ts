import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, SHARES } from './ensemble'
import type { Frame } from './experiment'
import { NAMES, shownLosses } from './names'
import { type Config, EPOCHS } from './params'
import { badPoints, heightAt, isOwn } from './points'

type View = Shown<Config, Frame, Ensemble>

const slopeText = (slope: number): string => slope.toFixed(2).replace('-', '−')
const epochOf = ({ curves }: Frame): number => curves.mse.length - 1

/** A slope is off if it misses by this: five times what chance does to least squares without outliers. */
const OFF = 0.3
/** Honest points end at x = 6; beyond this a point has a long lever. */
const FAR = 7
/** Above so many spreads Huber’s limit hardly limits. */
const LOOSE = 3

type State =
  | 'capped'
  | 'alike'
  | 'unmoved'
  | 'lever'
  | 'tukey'
  | 'steady'
  | 'loose'
  | 'many'
  | 'start'
  | 'on the way'

/** Of points that the reader has brought: both lines differ by half a spread somewhere between them. */
function differs({ points, lines, spread }: Frame): boolean {
  const apart = points.map(([x]) => Math.abs(heightAt(lines.mse, x) - heightAt(lines.huber, x)))
  return Math.max(...apart) >= 0.5 * spread
}

function leverState({ slopeErrors }: Frame, { tukey }: Config): State {
  if (slopeErrors.huber < OFF) return 'steady'
  return tukey && slopeErrors.tukey < OFF ? 'tukey' : 'lever'
}

/** What the lines do where they are at rest. */
function stateAtRest({ frame, config }: View): State {
  const { slopeErrors: off, points } = frame
  const bad = badPoints(frame, config.points.length)
  if (isOwn(frame, config.points.length)) return bad.includes(true) && differs(frame) ? 'capped' : 'alike'
  if (!bad.includes(true)) return 'alike'
  if (points.some(([x], i) => bad[i] && x > FAR)) return leverState(frame, config)
  if (off.mse < OFF && off.huber < OFF) return 'unmoved'
  if (off.huber <= off.mse / 2) return 'capped'
  return config.delta > LOOSE ? 'loose' : 'many'
}

function stateOf(shown: View): State {
  const state = stateAtRest(shown)
  const epoch = epochOf(shown.frame)
  if (epoch === EPOCHS || state === 'capped') return state
  return epoch === 0 ? 'start' : 'on the way'
}

const OTHERWISE: Readonly<Record<Exclude<State, 'capped'>, string>> = {
  alike: 'Where no point is bad, all lines agree.',
  unmoved: 'These bad points hardly move any line.',
  lever: 'Far out in x, bad points take Huber’s line with them too.',
  tukey: 'Far out in x, bad points take Huber’s line with them; Tukey’s lets go of them.',
  steady: 'Here Huber’s line withstands even points far out in x.',
  loose: 'With so high a limit, Huber’s line follows the bad points as well.',
  many: 'Against so many bad points, Huber’s limit is not enough.',
  start: 'Before the first step no line has learnt anything.',
  'on the way': 'The lines are still on their way.',
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Huber caps what one point can do — unless the point is far out in x.',
  holds: (shown) => stateOf(shown) === 'capped',
  otherwise: (shown) => {
    const state = stateOf(shown)
    return state === 'capped' ? claim.text : OTHERWISE[state]
  },
}

function whose({ frame, config }: View): string {
  if (epochOf(frame) < EPOCHS) return `So far, epoch ${epochOf(frame)}`
  if (isOwn(frame, config.points.length)) return 'Your points'
  return config.points.length > 0 ? 'With your change' : 'This seed'
}

export function describe(shown: View): string {
  const { frame, config, summary } = shown
  const { mse, huber, tukey } = frame.lines
  const slopes = `${whose(shown)}: slope ${slopeText(mse.slope)} under squared error, ${slopeText(huber.slope)} under Huber`
  const also = config.tukey ? `, ${slopeText(tukey.slope)} under Tukey` : ''
  if (isOwn(frame, config.points.length)) return `${slopes}${also}.`
  const truth = '; the honest points have slope 2.'
  const isCounted =
    summary !== undefined && summary.compared >= 4 && config.points.length === 0 && epochOf(frame) === EPOCHS
  const seeds = isCounted ? ` Over ${summary.compared} seeds Huber is closer in ${summary.huberWins}.` : ''
  return `${slopes}${also}${truth}${seeds}`
}

export function table({ frame, config, summary }: View): readonly PanelTable[] {
  const names = shownLosses(config.tukey)
  const bad = badPoints(frame, config.points.length)
  const heads = names.map((name) => NAMES[name])
  const overEpochs = (title: string, curves: Frame['curves']): PanelTable => ({
    title,
    columns: ['epoch', ...heads],
    rows: curves.mse.map((_, epoch) => [epoch, ...names.map((name) => curves[name][epoch])]),
  })
  return [
    {
      title: 'The points',
      columns: ['x', 'y', 'bad point', 'weight for Huber'],
      rows: frame.points.map(([x, y], i) => [x, y, bad[i] ? 'yes' : 'no', frame.weights[i] ?? Number.NaN]),
    },
    {
      title: 'The lines',
      columns: ['loss', 'slope', 'intercept'],
      rows: names.map((name) => [NAMES[name], frame.lines[name].slope, frame.lines[name].intercept]),
    },
    overEpochs('Mean squared error on the honest points', frame.honestLoss),
    overEpochs('Each line’s own loss, start = 1', frame.curves),
    {
      title: 'RMS error of the slope over the seeds',
      columns: ['outliers in %', ...heads],
      rows: SHARES.map((share, i) => [
        share,
        ...names.map((name) => summary?.slopeRmse[name][i] ?? Number.NaN),
      ]),
    },
  ]
}

export const values = ({ frame, summary }: View): Record<string, string> => ({
  slopeMse: slopeText(frame.lines.mse.slope),
  slopeMae: slopeText(frame.lines.mae.slope),
  slopeHuber: slopeText(frame.lines.huber.slope),
  slopeTukey: slopeText(frame.lines.tukey.slope),
  ...(summary === undefined ? {} : { huberWins: `${summary.huberWins} of ${summary.compared}` }),
})
