import { formatPercent } from '../../charts/number'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, lastOf, SEEDS } from './ensemble'
import type { Frame, NetFrame } from './experiment'
import { NETS, nameOf } from './names'
import { type Config, EPOCHS } from './params'

type View = Shown<Config, Frame, Ensemble>

/** Accuracies closer than this are alike: 597 digits tell no finer. */
const ALIKE = 0.015

/** How many of the wrong labels a net repeats, and how often it is right on fresh digits, now. */
export const nowOf = ({ byHeart, test }: NetFrame) => ({ byHeart: lastOf(byHeart), test: lastOf(test) })

function headingOf({ frame, config }: View): string {
  const [plain, thinned] = NETS.map((name) => nowOf(frame[name]))
  const gain = thinned.test - plain.test
  if (frame.epoch === 0) return 'Twin nets, before they have learnt anything.'
  if (config.wrongLabels > 0)
    return thinned.byHeart < plain.byHeart
      ? 'Dropout repeats fewer wrong labels here, but is no better on fresh digits.'
      : 'Here dropout keeps no wrong label out.'
  if (gain < -ALIKE) return 'So much dropout takes too much.'
  return gain > ALIKE
    ? 'Here dropout helps even with right labels.'
    : 'With right labels only, dropout has nothing to gain.'
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'A net that cannot rely on any one unit learns fewer wrong labels by heart.',
  holds: ({ frame, config }) => {
    const [plain, thinned] = NETS.map((name) => nowOf(frame[name]))
    return config.wrongLabels > 0 && thinned.byHeart < plain.byHeart && thinned.test > plain.test
  },
  otherwise: headingOf,
}

function seedsText({ frame, config, summary }: View): string {
  if (summary === undefined || summary.compared === 0 || frame.epoch < EPOCHS) return ''
  const { wins, losses, compared } = summary
  const of = compared < SEEDS ? `the first ${compared}` : String(compared)
  return config.wrongLabels === 0
    ? ` Over ${of} seeds, dropout was ahead in ${wins} and behind in ${losses}.`
    : ` Dropout was ahead in ${wins} of ${of} seeds.`
}

export function describe(shown: View): string {
  const { frame, config } = shown
  if (frame.epoch === 0) return 'Two nets with the same first weights, before they have been trained.'
  const whose = frame.epoch < EPOCHS ? `So far, epoch ${frame.epoch}` : 'This seed'
  const [plain, thinned] = NETS.map((name) => nowOf(frame[name]))
  const says =
    config.wrongLabels === 0
      ? `without dropout the net is right on ${formatPercent(plain.test)} of fresh digits, with p = ${config.rate} on ${formatPercent(thinned.test)}.`
      : `the plain net repeats ${formatPercent(plain.byHeart, 2)} of the ${frame.wrong} wrong labels and is right on ${formatPercent(plain.test)} of fresh digits. ` +
        `With p = ${config.rate} it repeats ${formatPercent(thinned.byHeart, 2)} and is right on ${formatPercent(thinned.test)}.`
  return `${whose}: ${says}${seedsText(shown)}`
}

export const values = ({ frame, summary, config }: View): Record<string, string> => ({
  // The prose tells how training ended; until then it keeps what it says.
  ...(frame.epoch < EPOCHS
    ? {}
    : {
        wrongLabels: `${config.wrongLabels}\u00a0%`,
        rate: String(config.rate),
        plain: formatPercent(lastOf(frame.plain.test)),
        thinned: formatPercent(lastOf(frame.thinned.test)),
        plainByHeart: formatPercent(lastOf(frame.plain.byHeart), 2),
        thinnedByHeart: formatPercent(lastOf(frame.thinned.byHeart), 2),
      }),
  ...(summary === undefined || summary.compared < SEEDS
    ? {}
    : { wins: `${summary.wins} of ${summary.compared}` }),
})

const perEpoch = (
  { frame, config }: View,
  title: string,
  columns: readonly { name: string; of: (net: NetFrame) => readonly number[] }[],
): PanelTable => ({
  title,
  columns: ['epoch', ...NETS.flatMap((net) => columns.map(({ name }) => `${nameOf(net, config)}, ${name}`))],
  rows: frame.plain.test.map((_, epoch) => [
    epoch,
    ...NETS.flatMap((net) => columns.map(({ of }) => of(frame[net])[epoch])),
  ]),
})

export const table = (shown: View): readonly PanelTable[] => {
  const { given, right } = shown.frame.shown
  return [
    {
      title: 'Answers to training digits',
      columns: ['digit', 'label given', ...NETS.map((net) => `${nameOf(net, shown.config)} says`)],
      rows: Array.from(right, (digit, i) => [
        digit,
        given[i],
        ...NETS.map((net) => shown.frame[net].answers[i]),
      ]),
    },
    perEpoch(shown, 'Loss after each epoch: −log p of the label', [
      { name: 'fresh digits', of: ({ testLoss }) => testLoss },
      { name: 'labels given', of: ({ givenLoss }) => givenLoss },
    ]),
    perEpoch(shown, 'Shares after each epoch', [
      { name: 'right on fresh digits', of: ({ test }) => test },
      { name: 'wrong labels repeated', of: ({ byHeart }) => byHeart },
    ]),
  ]
}
