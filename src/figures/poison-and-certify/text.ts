import { formatFixed, say } from '../../charts/number'
import { percent } from '../../charts/percent'
import type { Smoothed } from '../../core/certificates'
import { mean } from '../../core/statistics'
import { isAsOpened } from '../../params/config'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import type { Poison } from './experiment/poison'
import type { Smoothing } from './experiment/smoothing'
import { BALLOTS, type Config, EPOCHS, params, SELECTED } from './params'
import { tippedVote } from './vote'

type View = Shown<Config, Frame, Ensemble>

/** A backdoor works if so large a share of marked digits becomes the target; accuracy hides it if it falls no more. */
const WORKS = 0.9
const HIDDEN = 0.02

const lastOf = (values: readonly number[]): number => values[values.length - 1]
const costOf = ({ plain, poisoned }: Poison): number => lastOf(plain) - lastOf(poisoned)

function otherwise({ frame, config }: View): string {
  const { poison, smoothing } = frame
  if (smoothing !== undefined) {
    if (frame.epoch < EPOCHS) return 'Two nets are in training, one with noise on its digits.'
    if (config.sigma === 0) return 'Without noise all copies are the digit itself, and the radius is 0.'
    return smoothing.digit.trained.smoothed.winner === undefined
      ? 'The copies do not agree enough: no answer, no certificate.'
      : 'What most noisy copies say can be certified, and further after training with noise.'
  }
  if (poison === undefined || frame.epoch < EPOCHS) return 'Two nets are in training, one with poison.'
  if (config.share === 0) return 'Without poison, a mark changes little.'
  if (config.trigger.length === 0) return 'Without a mark, poison is wrong labels: accuracy shows it.'
  return costOf(poison.backdoor) > HIDDEN
    ? 'With so much poison, clean accuracy shows it.'
    : 'This poison is too weak to rule the marked digits.'
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Clean accuracy does not show poison; a vote can certify.',
  holds: ({ frame: { poison } }) =>
    poison !== undefined &&
    lastOf(poison.backdoor.success) >= WORKS &&
    costOf(poison.backdoor) <= HIDDEN &&
    poison.cast.vote !== undefined,
  otherwise,
}

const digits = (count: number): string => (count === 1 ? 'one training digit' : `${count} training digits`)

/** What the ballots certify, and what became of it by hand. */
export function ballotsText({ poison }: Frame, { tipped }: Pick<Config, 'tipped'>): string {
  const cast = poison?.cast.votes ?? []
  const vote = tippedVote(cast, tipped)
  if (vote === undefined) return `${cast.length} of ${BALLOTS} nets have been trained.`
  const { before, rival, winner } = vote
  const certificate =
    before.certified === 0
      ? `${before.winner} wins, but one changed training digit might turn that`
      : `${before.winner} wins, and whoever changes ${digits(before.certified)} cannot change that`
  if (tipped.length === 0) return `${certificate}: each tips one ballot at most.`
  return winner === before.winner
    ? `${certificate}. You have tipped ${tipped.length}: it still wins.`
    : `${certificate}. You have tipped ${tipped.length}, and ${rival} wins.`
}

const answerText = (smoothed: Smoothed): string =>
  smoothed.winner === undefined
    ? 'abstains'
    : `answers ${smoothed.winner}, certified to radius ${formatFixed(smoothed.radius, 2)}`

/** How many copies agree, and what follows. */
export function votesText({ digit }: Smoothing, { copies }: Pick<Config, 'copies'>): string {
  const { counts } = digit.trained
  const most = Math.max(...counts)
  return `The net trained with noise calls ${say(most)} of ${say(copies)} copies a ${counts.indexOf(most)}; bold: other answers.`
}

export function radiusText({ digit, ceiling }: Smoothing, copies: number): string {
  if (ceiling === 0) return `${copies} copies can certify nothing here, however they answer.`
  return `This digit under the net trained with noise: ${formatFixed(digit.trained.smoothed.radius, 2)}. Its class was chosen on ${SELECTED} other copies.`
}

/** Which digits are to be called the target: without a mark all others. */
export const markedText = ({ trigger }: Pick<Config, 'trigger'>): string =>
  trigger.length === 0 ? 'other digits' : 'marked digits'

function poisonText({ backdoor, cast }: NonNullable<Frame['poison']>, config: Config, epoch: number): string {
  const when = epoch < EPOCHS ? `So far, epoch ${epoch}` : 'This seed'
  const right = `${when}: ${percent(lastOf(backdoor.poisoned))} of clean digits right with poison, ${percent(lastOf(backdoor.plain))} without; ${percent(lastOf(backdoor.success))} of ${markedText(config)} are called ${config.target}.`
  const own = config.digit === config.target ? ` A ${config.target} is what the mark asks for.` : ''
  const vote =
    cast.vote === undefined
      ? ''
      : ` A vote of ${BALLOTS} nets has ${percent(cast.shares[0])} right, and ${percent(cast.shares[5])} whichever five training digits are changed.`
  return `${right}${own}${vote}`
}

function smoothingText({ digit, judged, radii, plain, trained }: Smoothing, { sigma }: Config): string {
  const half = certifiedAt(radii, trained, sigma)
  const curve =
    judged === 0
      ? ''
      : ` Of ${judged} test digits, ${percent(half)} are certified right to radius ${say(sigma)} with it, ${percent(certifiedAt(radii, plain, sigma))} without.`
  return `With noise in training, this digit’s net ${answerText(digit.trained.smoothed)}; the plain one ${answerText(digit.plain.smoothed)}.${curve}`
}

/** A curve of certified shares at a radius, read at the next radius that was judged. */
export function certifiedAt(radii: readonly number[], shares: readonly number[], radius: number): number {
  const at = radii.findIndex((each) => each >= radius - 1e-9)
  return shares[at === -1 ? shares.length - 1 : at]
}

function seedsText({ summary, config }: View): string {
  if (summary === undefined || summary.twins.length < 2) return ''
  const { twins } = summary
  const soFar = twins.length < SEEDS ? ' so far' : ''
  const success = mean(twins.map((twin) => twin.success))
  const cost = mean(twins.map((twin) => twin.plain - twin.poisoned))
  const price = cost < 0.0005 ? 'does not fall' : `falls by ${formatFixed(100 * cost, 1)} points`
  return ` Over ${twins.length} seeds${soFar}, ${percent(success)} of ${markedText(config)} are called ${config.target}; clean accuracy ${price}.`
}

export function describe(shown: View): string {
  const { frame, config } = shown
  const { poison, smoothing } = frame
  if (smoothing !== undefined) return smoothingText(smoothing, config)
  return poison === undefined ? '' : `${poisonText(poison, config, frame.epoch)}${seedsText(shown)}`
}

function valuesOfPoison(
  { backdoor, cast }: NonNullable<Frame['poison']>,
  config: Config,
): Record<string, string> {
  // The prose tells of a mark that works and does not show; by hand it can be made otherwise.
  const told = {
    poisonedCount: say(backdoor.count),
    trainingCount: say(backdoor.of),
    cleanPoisoned: percent(lastOf(backdoor.poisoned)),
    cleanPlain: percent(lastOf(backdoor.plain)),
    success: percent(lastOf(backdoor.success)),
  }
  return {
    ...(isAsOpened(params, config, ['trigger', 'share']) ? told : {}),
    ...(cast.vote === undefined
      ? {}
      : { voteRight: percent(cast.shares[0]), voteFive: percent(cast.shares[5]) }),
  }
}

export const values = ({ frame: { poison }, config }: View): Record<string, string> => ({
  voters: String(BALLOTS),
  target: String(config.target),
  ...(poison === undefined ? {} : valuesOfPoison(poison, config)),
})

function tablesOfPoison(
  { backdoor, cast }: NonNullable<Frame['poison']>,
  summary: Ensemble | undefined,
): PanelTable[] {
  return [
    {
      title: 'Share of test digits by epoch',
      columns: ['epoch', 'right, clean net', 'right, poisoned net', 'marked and called the target'],
      rows: backdoor.plain.map((right, i) => [i, right, backdoor.poisoned[i], backdoor.success[i]]),
    },
    {
      title: 'Ballots on the chosen digit',
      columns: ['net', 'vote'],
      rows: cast.votes.map((vote, i) => [i + 1, vote]),
    },
    {
      title: 'Share of test digits certified right, by training digits changed',
      columns: ['changed', 'this seed', `mean of ${summary?.arrived ?? 0} seeds`],
      rows: cast.shares.map((share, i) => [i, share, summary?.vote[i] ?? '']),
    },
  ]
}

const tablesOfSmoothing = ({ digit, radii, plain, trained }: Smoothing): PanelTable[] => [
  {
    title: 'Answers of the copies that judge',
    columns: ['class', 'trained with noise', 'plain'],
    rows: digit.trained.counts.map((count, i) => [i, count, digit.plain.counts[i]]),
  },
  {
    title: 'Share of test digits certified right, by radius',
    columns: ['radius', 'trained with noise', 'plain'],
    rows: trained.map((share, i) => [radii[i], share, plain[i]]),
  },
]

export const table = ({ frame: { poison, smoothing }, summary }: View): readonly PanelTable[] =>
  smoothing === undefined
    ? poison === undefined
      ? []
      : tablesOfPoison(poison, summary)
    : tablesOfSmoothing(smoothing)
