import { formatFixed, say } from '../../charts/number'
import { percent } from '../../charts/percent'
import { comparePairs } from '../../core/statistics'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { BILL_NAMES, bestOf, type Ensemble, type Nets, RACED, SEEDS, worstAt } from './ensemble'
import type { Frame } from './experiment'
import { BATCH, BILLS, type Config, EPSILON, params, ROUND, STEPS } from './params'

type View = Shown<Config, Frame, Ensemble>

/** Free training holds its claim where it keeps so much more than plain training, and so little less than its best m. */
const GAIN = 0.25
const NEAR_BEST = 0.04

const isWhole = (summary: Ensemble | undefined): summary is Ensemble =>
  summary !== undefined && summary.arrived > 0 && summary.arrived === summary.wanted

/** How often a net goes through the data. */
const roundsOf = ({ bill, replays }: Config): number => BILLS[bill] / replays

const roundsText = (config: Config): string => {
  const rounds = roundsOf(config)
  return `${say(rounds, 2)} ${rounds === 1 ? 'round' : 'rounds'}`
}

type State = 'claim' | 'once' | 'gain' | 'late'

function stateOf({ summary, config }: View): State {
  if (config.replays === 1) return 'once'
  if (!isWhole(summary)) return 'claim'
  const race = summary.races[config.bill]
  const worst = worstAt(race, config.replays)
  if (worst - race.plain.meanWorst < GAIN) return 'gain'
  return worst < race.free[RACED.indexOf(bestOf(race))].meanWorst - NEAR_BEST ? 'late' : 'claim'
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Replay each batch and robustness costs no extra passes.',
  holds: (shown) => stateOf(shown) === 'claim',
  otherwise: (shown) => {
    switch (stateOf(shown)) {
      case 'once':
        return 'Shown once, a batch is changed by what was made for others: that protects a little.'
      case 'gain':
        return 'At this bill replays buy little.'
      default: {
        const { replays } = shown.config
        const best = shown.summary === undefined ? 4 : bestOf(shown.summary.races[shown.config.bill])
        return replays < best
          ? 'So few replays buy only part of what is to be had.'
          : `With ${replays} replays there is time for only ${roundsText(shown.config)}: robust, but less so.`
      }
    }
  },
}

function filmText({ frame, config }: View): string {
  const bill = BILLS[config.bill]
  const whose = frame.passes < bill ? `So far, after ${frame.passes} passes per digit` : 'This seed'
  const { free, plain } = frame.losses
  const [own, other] = [free.at(-1) ?? Number.NaN, plain.at(-1) ?? Number.NaN]
  return `${whose}: on attacked fresh digits the loss is ${formatFixed(own, 2)} with free training and ${formatFixed(other, 2)} with plain training, for as many passes.`
}

function seedsText({ summary, config }: View): string {
  if (!isWhole(summary)) return ''
  const { plain, pgd } = summary.races[config.bill]
  const worst = worstAt(summary.races[config.bill], config.replays)
  const read = RACED.some((m) => m === config.replays) ? '' : ', read off the line,'
  return ` Over ${plain.worst.length} seeds${read} free training keeps ${percent(worst)} of attacked digits, plain training ${percent(plain.meanWorst)}; PGD keeps ${percent(pgd.meanWorst)} for ${say(pgd.passes / plain.passes)} times the passes.`
}

export const describe = (shown: View): string => `${filmText(shown)}${seedsText(shown)}`

const at = (nets: readonly Nets[], m: (typeof RACED)[number]): Nets => nets[RACED.indexOf(m)]

export function values({ summary }: View): Record<string, string> {
  if (!isWhole(summary)) return {}
  const { races } = summary
  const { plain, pgd, free } = races[params.bill.default]
  const bills = BILL_NAMES.map((bill) => [String(BILLS[bill]), races[bill]] as const)
  return {
    epsilon: String(EPSILON),
    steps: String(STEPS),
    seeds: String(SEEDS),
    passes: formatFixed(plain.passes, 0),
    times: say(pgd.passes / plain.passes),
    plainAttacked: percent(plain.meanWorst),
    plainClean: percent(plain.meanClean),
    pgdAttacked: percent(pgd.meanWorst),
    gainSeeds: `${comparePairs(at(free, 4).worst, plain.worst).wins} of ${plain.worst.length}`,
    ...Object.fromEntries(
      RACED.flatMap((m) => [
        [`m${m}Attacked`, percent(at(free, m).meanWorst)],
        [`m${m}Clean`, percent(at(free, m).meanClean)],
      ]),
    ),
    ...Object.fromEntries(
      bills.flatMap(([name, race]) => [
        [`m4At${name}`, percent(at(race.free, 4).meanWorst)],
        [`m8At${name}`, percent(at(race.free, 8).meanWorst)],
        [`bestAt${name}`, String(bestOf(race))],
      ]),
    ),
  }
}

const rowOf = (bill: number, name: string, { meanClean, meanWorst, passes }: Nets) => [
  bill,
  name,
  meanClean,
  meanWorst,
  passes,
]

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  {
    title: `The film: batch ${frame.film.batch} of ${BATCH} digits`,
    columns: ['replay', 'loss of the batch', 'first digit read as', 'second digit read as'],
    rows: frame.film.shots.map(({ replay, loss, said }) => [replay, loss, said[0], said[1]]),
  },
  {
    title: `Share right, mean of ${SEEDS} seeds`,
    columns: ['rounds of plain training', 'trained by', 'clean', 'under attack', 'gradient passes per digit'],
    rows:
      summary === undefined || summary.arrived === 0
        ? []
        : BILL_NAMES.flatMap((bill) => {
            const { plain, pgd, free } = summary.races[bill]
            return [
              rowOf(BILLS[bill], 'plain', plain),
              ...RACED.map((m, i) => rowOf(BILLS[bill], `free, m = ${m}`, free[i])),
              rowOf(BILLS[bill], `PGD, ${STEPS} steps`, pgd),
            ]
          }),
  },
  {
    title: 'Loss on attacked fresh digits, this seed',
    columns: ['passes per digit', 'free', 'plain'],
    rows: frame.losses.free.map((loss, passes) => [passes, loss, frame.losses.plain[passes]]),
  },
]

/** What the film is of, as its title says it. */
export const filmTitle = ({ frame, config }: Pick<View, 'frame' | 'config'>): string => {
  const all = Math.ceil((BILLS[config.bill] * ROUND) / config.replays)
  return `Batch ${frame.film.batch} of ${all}, ${BATCH} digits, shown ${config.replays === 1 ? 'once' : `${config.replays} times`}: ${roundsText(config)} through the data`
}
