import { percent } from '../../charts/percent'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, meanOf, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { NET_NAMES, NETS, type NetName } from './names'
import { type Config, EPOCHS, HOLE } from './params'

type View = Shown<Config, Frame, Ensemble>

/** Label and ink that differ by more than this part ways. */
const PARTED = 0.15

export const gainOf = ({ nets }: Frame, name: NetName): number => nets[name].holed - nets.plain.holed

type State = 'both' | 'untrained' | 'paper' | 'heavy' | 'cutout' | 'cutmix' | 'neither' | 'none'

function stateOf({ frame, config }: View): State {
  if (frame.epoch === 0) return 'untrained'
  const label = 1 - frame.lambda
  if (config.method === 'cutmix' && label - frame.inkOfB > PARTED) return 'paper'
  if (config.method === 'cutmix' && frame.inkOfB - label > PARTED) return 'heavy'
  if (config.side === 0) return 'none'
  const [cutout, cutmix] = [gainOf(frame, 'cutout') > 0, gainOf(frame, 'cutmix') > 0]
  if (cutout && cutmix) return 'both'
  return cutout ? 'cutout' : cutmix ? 'cutmix' : 'neither'
}

const OTHERWISE: Readonly<Record<Exclude<State, 'both'>, (so: string) => string>> = {
  untrained: () => 'Untrained nets read nothing, covered or not.',
  paper: () => 'The box takes empty paper: the label moves, the picture hardly does.',
  heavy: () => 'The box takes more of the picture than of the label.',
  none: () => 'Holes of no size are no practice.',
  cutout: (so) => `${so} hiding a part helps under holes; swapping it does not.`,
  cutmix: (so) => `${so} swapping a part helps under holes; hiding it does not.`,
  neither: (so) => `${so} neither hiding nor swapping a part helps under holes.`,
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Hide a part or swap it, and let the label follow the area.',
  holds: (shown) => stateOf(shown) === 'both',
  otherwise: (shown) => {
    const state = stateOf(shown)
    return state === 'both' ? claim.text : OTHERWISE[state](shown.frame.epoch < EPOCHS ? 'So far' : 'Here')
  },
}

function boxText({ frame, config }: View): string {
  if (config.method === 'cutout')
    return `The box covers ${percent(frame.inkCovered)} of the ink; the label stays.`
  return `The box moves ${percent(1 - frame.lambda)} of the label and ${percent(frame.inkOfB)} of the ink.`
}

function seedsText({ summary, frame }: View): string {
  if (summary?.gains === undefined || summary.arrived < SEEDS || frame.epoch < EPOCHS) return ''
  const { cutout, cutmix } = summary.gains
  return ` Under holes Cutout beat the plain net in ${cutout.wins} of ${SEEDS} seeds, CutMix in ${cutmix.wins}.`
}

export function describe(shown: View): string {
  const { nets, epoch } = shown.frame
  const whose = epoch < EPOCHS ? `So far, epoch ${epoch}` : 'This seed'
  const holed = (name: NetName): string => percent(nets[name].holed)
  return `${boxText(shown)} ${whose}: of fresh digits with a ${HOLE} × ${HOLE} hole the plain net has ${holed('plain')} right, Cutout’s ${holed('cutout')}, CutMix’s ${holed('cutmix')}.${seedsText(shown)}`
}

/** The prose speaks of holes of side 3: its numbers stay when others are tried. */
export function values({ summary, config }: View): Record<string, string> {
  if (summary === undefined || summary.arrived < summary.wanted || config.side !== HOLE) return {}
  const { plain, cutout, cutmix } = summary.nets
  return {
    holedPlain: percent(meanOf(plain.holed)),
    holedCutout: percent(meanOf(cutout.holed)),
    holedCutmix: percent(meanOf(cutmix.holed)),
    wholePlain: percent(meanOf(plain.whole)),
    wholeCutout: percent(meanOf(cutout.whole)),
    wholeCutmix: percent(meanOf(cutmix.whole)),
    surePlain: percent(meanOf(plain.confidence)),
    sureCutmix: percent(meanOf(cutmix.confidence)),
  }
}

export const table = ({ frame, config, summary }: View): readonly PanelTable[] => [
  {
    title: 'The mixture',
    columns: ['of', `of ${config.digitA}, in A`, `of ${config.digitB}, in B`],
    rows: [
      ['label', frame.lambda, 1 - frame.lambda],
      ['ink', 1 - frame.inkOfB, frame.inkOfB],
      ...NETS.map((name) => [
        `answer, ${NET_NAMES[name]}`,
        frame.nets[name].answer[config.digitA],
        frame.nets[name].answer[config.digitB],
      ]),
    ],
  },
  {
    title: 'Probability of the right digit with the hole about each pixel',
    columns: ['column', 'row', ...NETS.map((name) => NET_NAMES[name])],
    rows: Array.from(frame.a, (_, at) => [
      at % 8,
      Math.floor(at / 8),
      ...NETS.map((name) => frame.nets[name].map[at]),
    ]),
  },
  {
    title: 'Share right, this seed',
    columns: ['net', 'whole digits', 'digits with a hole', 'mean largest probability'],
    rows: NETS.map((name) => {
      const { whole, holed, confidence } = frame.nets[name]
      return [NET_NAMES[name], whole, holed, confidence]
    }),
  },
  {
    title: `Share right, mean of ${SEEDS} seeds`,
    columns: ['net', 'whole digits', 'digits with a hole', 'mean largest probability'],
    rows:
      summary === undefined || summary.arrived === 0
        ? []
        : NETS.map((name) => {
            const { whole, holed, confidence } = summary.nets[name]
            return [NET_NAMES[name], meanOf(whole), meanOf(holed), meanOf(confidence)]
          }),
  },
]
