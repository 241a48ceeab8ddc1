import { formatFixed, say } from '../../charts/number'
import { type Game, GAMES } from '../../core/gans'
import { comparePairs, mean } from '../../core/statistics'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import type { Ensemble, TwinEnd, Twinned } from './ensemble'
import type { Frame, Path } from './experiment'
import { LOOKS } from './looks'
import { type Config, MOMENTA, NEAR, STARTS, STEPS, STRIDE, TWINS } from './params'
import { SAMPLES } from './samples'
import { startOf } from './start'

type View = Shown<Config, Frame, Ensemble>

/** A game has kept circling if it is still this share of its start’s distance away. */
const STILL_OUT = 0.85

const lastOf = (values: ArrayLike<number>): number => values[values.length - 1]
const radiusAt = ({ theta, phi }: Path, step: number): number =>
  Math.sqrt(theta[step] * theta[step] + phi[step] * phi[step])
const radiusOf = (path: Path): number => radiusAt(path, path.theta.length - 1)
/** A number, or that the game has left the range of numbers. */
const sayFound = (value: number, digits: number): string =>
  Number.isFinite(value) ? say(value, digits) : 'out of range'
const isNear = ({ theta }: Path): boolean => Math.abs(lastOf(theta)) < NEAR
const isStill = (frame: Frame): boolean => {
  const [theta, phi] = [frame.games.wasserstein.theta[0], frame.games.wasserstein.phi[0]]
  return theta === 0 && phi === 0
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'A regression target stops the circling.',
  holds: ({ frame: { games } }) =>
    isNear(games.regression) &&
    radiusOf(games.wasserstein) >= STILL_OUT * radiusAt(games.wasserstein, 0) &&
    !isNear(games.nonSaturating),
  otherwise: ({ frame }) => {
    const { wasserstein, nonSaturating, regression } = frame.games
    if (regression.stoppedAt !== undefined) return 'With steps this large the regression target overshoots.'
    if (isStill(frame)) return 'Where both are 0, nobody moves.'
    if (wasserstein.theta[0] === 0) return 'The made point starts where it should be; some games leave.'
    if (isNear(regression)) return 'All is near at this moment, but only regression has come to rest.'
    if (frame.step < STEPS) return 'The three games set out from one start.'
    return isNear(nonSaturating)
      ? 'Here regression is the slowest.'
      : 'From here regression is slow: the discriminator has gone flat.'
  },
}

const pointText = ({ theta, phi }: { theta: number; phi: number }): string => `(${say(theta)}, ${say(phi)})`

function circleText(path: Path): string {
  if (path.stoppedAt !== undefined) return 'the Wasserstein game has run away'
  const [first, now] = [radiusAt(path, 0), radiusOf(path)]
  const how = now > 1.1 * first ? 'has spun out to' : 'still circles, at'
  return `the Wasserstein game ${how} distance ${say(now, 2)} from the middle`
}

const regressionText = ({ theta, stoppedAt }: Path): string =>
  stoppedAt === undefined
    ? `with the regression target |θ| is ${say(Math.abs(lastOf(theta)), 1)}`
    : `with the regression target it has run away in step ${stoppedAt}`

/** Where the three games stand. */
export const placesText = ({ games }: Frame): string =>
  `${circleText(games.wasserstein)}, the non-saturating one is at ${say(radiusOf(games.nonSaturating), 2)}, and ${regressionText(games.regression)}`

const startsText = ({ near }: Frame): string =>
  `From ${near.regression} of ${STARTS} random starts, regression is by now within ${NEAR} of the real point.`

export function describe({ frame, config }: View): string {
  const when = frame.step === 0 ? 'At the start' : `After ${say(frame.step)} steps`
  return `${when} from ${pointText(startOf(config))}: ${placesText(frame)}. ${startsText(frame)}`
}

/** What the one-dimensional nets with one momentum came to. */
export function twinsText({ ends }: Twinned): string {
  if (ends.length < TWINS) return `${ends.length} of ${TWINS} seeds have been trained.`
  const { estimate, low, high, wins } = comparePairs(
    ends.map(({ nonSaturating }) => nonSaturating),
    ends.map(({ regression }) => regression),
  )
  const verdict =
    low > 0
      ? 'Regression came closer'
      : high < 0
        ? 'Regression stayed farther'
        : 'No winner between regression and the usual loss'
  return `${verdict}. On average it is ${formatFixed(estimate, 2)} nearer (95 % interval ${formatFixed(low, 2)} to ${formatFixed(high, 2)}), and nearer in ${wins} of ${ends.length} seeds.`
}

export function values({ frame, config, summary }: View): Record<string, string> {
  const { wasserstein, nonSaturating, regression } = frame.games
  const now = {
    start: pointText(startOf(config)),
    rate: say(config.rate),
    steps: say(frame.step),
    radiusWasserstein: sayFound(radiusOf(wasserstein), 2),
    radiusNonSaturating: sayFound(radiusOf(nonSaturating), 2),
    phiRegression: sayFound(lastOf(regression.phi), 2),
    thetaRegression: sayFound(Math.abs(lastOf(regression.theta)), 1),
    starts: String(STARTS),
    startsRegression: String(frame.near.regression),
    spreadOne: sayFound(lastOf(frame.spreads.law[0]), 2),
    spreadMany: sayFound(lastOf(frame.spreads.law[SAMPLES.length - 1]), 2),
  }
  if (summary === undefined || summary.twinned.some(({ ends }) => ends.length < TWINS)) return now
  const of = (momentum: number, key: keyof TwinEnd): string =>
    formatFixed(mean(summary.twinned[momentum].ends.map((end) => end[key])), 2)
  const closer = (momentum: number): string =>
    `${summary.twinned[momentum].ends.filter((end) => end.regression < end.nonSaturating).length} of ${TWINS}`
  return {
    ...now,
    twinNonSaturating: of(0, 'nonSaturating'),
    twinRegression: of(0, 'regression'),
    twinCloser: closer(0),
    calmNonSaturating: of(1, 'nonSaturating'),
    calmRegression: of(1, 'regression'),
    calmCloser: closer(1),
    twinFloor: of(0, 'floor'),
  }
}

const rowsOf = (games: Record<Game, Path>) =>
  Array.from({ length: Math.floor((games.regression.theta.length - 1) / STRIDE) + 1 }, (_, i) => [
    i * STRIDE,
    ...GAMES.flatMap((game) => [games[game].theta[i * STRIDE], games[game].phi[i * STRIDE]]),
  ])

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  {
    title: 'Generator θ and discriminator φ by step',
    columns: ['step', ...GAMES.flatMap((game) => [`${LOOKS[game].name} θ`, `${LOOKS[game].name} φ`])],
    rows: rowsOf(frame.games),
  },
  {
    title: 'Spread left by step, as a share of its start',
    columns: [
      'step',
      ...SAMPLES.flatMap((count) => [`M = ${count}`, `M = ${count}, as it should be`]),
      'two halves',
    ],
    rows: Array.from(frame.spreads.halves, (half, i) => [
      i * STRIDE,
      ...SAMPLES.flatMap((_, k) => [frame.spreads.found[k][i], frame.spreads.law[k][i]]),
      half,
    ]),
  },
  {
    title: `Made points within ${NEAR} of the real one at this step, of ${STARTS} drawn starts`,
    columns: ['game', 'starts'],
    rows: GAMES.map((game) => [LOOKS[game].name, frame.near[game]]),
  },
  {
    title: 'Nets in one dimension: distance from real points in the last third of training',
    columns: ['momentum', 'seed', 'non-saturating', 'regression', 'between two real samples'],
    rows: (summary?.twinned ?? []).flatMap(({ ends }, momentum) =>
      ends.map((end, seed) => [MOMENTA[momentum], seed, end.nonSaturating, end.regression, end.floor]),
    ),
  },
]
