import { formatFixed, say } from '../../charts/number'
import { percent } from '../../charts/percent'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Cloud, type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { type Config, EPSILON, params, TRAINED } from './params'
import { NAMES, type PresetName, presetOf, PRESETS } from './presets'
import { countsOf, totalOf } from './edit'
import { EPOCHS, KINDS, PLAIN, STRONG, WEAK, whole } from './schedule'

type View = Shown<Config, Frame, Ensemble>

/** How much of what strong attacks buy may be missing, and how much more than strong ones for the same bill it must be. */
const NEARLY = 0.025
const MORE = 0.04

const isWhole = (summary: Ensemble | undefined): summary is Ensemble & { orders: object } =>
  summary?.orders !== undefined

type State = PresetName | 'none' | 'unattacked' | 'small' | 'own'

function stateOf({ schedule, small }: Config): State {
  const counts = countsOf(schedule)
  if (counts[PLAIN] + counts[WEAK] + counts[STRONG] === 0) return 'none'
  if (counts[WEAK] + counts[STRONG] === 0) return 'unattacked'
  if (small && counts[WEAK] > 0) return 'small'
  return presetOf(schedule) ?? 'own'
}

/** Until the reader has guessed, nobody tells what comes of strong attacks first. */
export const isHidden = (name: PresetName, { revealed }: Pick<Config, 'revealed'>): boolean =>
  name === 'strongFirst' && !revealed

function bearsOut(summary: Ensemble): boolean {
  const { weakFirst, strong, short } = summary.clouds
  return strong.meanWorst - weakFirst.meanWorst <= NEARLY && weakFirst.meanWorst - short.meanWorst >= MORE
}

const TITLES: Readonly<Record<Exclude<State, 'weakFirst' | 'strongFirst' | 'own'>, string>> = {
  none: 'No epochs, no bill: a net that was never trained only guesses.',
  unattacked: 'Without attacks in training, little survives one.',
  small: 'Pictures of 4 × 4 pixels leave too little to learn from.',
  strong: 'Strong attacks throughout buy a little more, for nearly four times the bill.',
  weak: 'Weak attacks throughout are cheap, and stay a little behind.',
  short: 'Nearly the same bill, all in strong attacks: too few epochs.',
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Many weak attacks, then a few strong ones, protect nearly as well for a quarter of the cost.',
  holds: ({ config, summary }) => stateOf(config) === 'weakFirst' && (!isWhole(summary) || bearsOut(summary)),
  otherwise: ({ config }) => {
    const state = stateOf(config)
    switch (state) {
      case 'weakFirst':
        return 'Over these seeds, a few strong attacks at the end buy less.'
      case 'strongFirst':
        return config.revealed
          ? 'Strong first, then weak: the same bill, and a little less robust.'
          : 'Strong first, then weak, for the same bill: is it as good?'
      case 'own':
        return `Your schedule, for ${say(totalOf(config.schedule))} passes per digit.`
      default:
        return TITLES[state]
    }
  },
}

/** A schedule in words: how many epochs are of which kind. */
export function scheduleText(schedule: readonly number[]): string {
  const names = { out: 'left out', plain: 'without an attack', weak: 'weak', strong: 'strong' }
  const counts = countsOf(schedule)
  return KINDS.map((kind, i) => ({ text: `${counts[i]} ${names[kind]}`, count: counts[i] }))
    .filter(({ count }) => count > 0)
    .map(({ text }) => text)
    .join(', ')
}

function ownText({ frame }: View): string {
  const passes = say(frame.notes.at(-1)?.passes ?? 0)
  if (frame.worth === undefined)
    return `So far, after ${frame.epoch} of ${EPOCHS} epochs, the bill is ${passes} passes per digit.`
  return `This seed: ${passes} passes per digit bought ${percent(frame.worth.worst)} of attacked digits, and ${percent(frame.worth.clean)} of clean ones.`
}

const priced = ({ meanWorst, passes }: Cloud): string => `${percent(meanWorst, 1)} for ${say(passes)} passes`

function seedsText({ summary, config }: View): string {
  if (!isWhole(summary)) return ''
  const { weakFirst, strong, short } = summary.clouds
  const all = ` Over ${weakFirst.worst.length} seeds, 36 weak epochs and 4 strong ones keep ${priced(weakFirst)}, strong attacks throughout ${priced(strong)}, and 11 strong epochs alone ${priced(short)}.`
  return config.revealed
    ? `${all} Weak first beats strong first in ${summary.orders.wins} of ${weakFirst.worst.length} seeds.`
    : all
}

export const describe = (shown: View): string => `${ownText(shown)}${seedsText(shown)}`

export const QUESTION = 'The same bill: which order keeps more digits?'

const VERDICTS: Readonly<Record<Config['guess'], string>> = {
  none: '',
  weak: 'You guessed so. ',
  strong: 'You guessed the other way round. ',
  alike: 'You guessed that it is all one. ',
}

/** What comes of both orders, once the reader may know. */
export function verdict(summary: Ensemble | undefined, { guess }: Pick<Config, 'guess'>): string {
  if (!isWhole(summary)) return 'The seeds are still coming.'
  const { weakFirst, strongFirst } = summary.clouds
  const { wins, losses, estimate, low, high } = summary.orders
  const range = `${formatFixed(100 * low, 1)} to ${formatFixed(100 * high, 1)}`
  return `${VERDICTS[guess]}Weak first ${percent(weakFirst.meanWorst, 1)}, strong first ${percent(strongFirst.meanWorst, 1)}: better in ${wins} of ${weakFirst.worst.length} seeds, worse in ${losses}, by ${formatFixed(100 * estimate, 1)} points on average (95 %: ${range}).`
}

export function values({ summary }: View): Record<string, string> {
  if (!isWhole(summary)) return {}
  const { clouds, orders, small } = summary
  return {
    epsilon: String(EPSILON),
    seeds: String(SEEDS),
    digits: String(TRAINED),
    ...Object.fromEntries(
      NAMES.flatMap((name) => [
        [`${name}Attacked`, percent(clouds[name].meanWorst)],
        [`${name}Clean`, percent(clouds[name].meanClean)],
        [`${name}Passes`, say(clouds[name].passes)],
      ]),
    ),
    smallAttacked: percent(small.meanWorst),
    share: percent(clouds.weakFirst.passes / clouds.strong.passes),
    orderSeeds: `${orders.wins} of ${clouds.weakFirst.worst.length}`,
    orderGap: formatFixed(100 * orders.estimate, 1),
  }
}

export const table = ({ frame, config, summary }: View): readonly PanelTable[] => [
  {
    title: 'The schedule and its bill, this seed',
    columns: ['epoch', 'attack', 'passes per digit so far', 'loss on attacked fresh digits'],
    rows: frame.notes
      .slice(1)
      .map(({ passes, loss }, i) => [i + 1, KINDS[whole(frame.schedule)[i]], passes, loss]),
  },
  {
    title: `Share right, mean of ${SEEDS} seeds`,
    columns: ['schedule', 'gradient passes per digit', 'clean', 'under attack'],
    rows:
      summary === undefined || summary.arrived === 0
        ? []
        : NAMES.filter((name) => !isHidden(name, config)).map((name) => {
            const { passes, meanClean, meanWorst } = summary.clouds[name]
            return [PRESETS[name].name, passes, meanClean, meanWorst]
          }),
  },
]

/** Whether a picture shows the schedule as it opens: then it invites a hand. */
export const isUntouched = ({ schedule }: Config): boolean =>
  presetOf(schedule) === presetOf(params.schedule.default)
