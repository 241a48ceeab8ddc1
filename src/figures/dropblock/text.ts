import { formatPercent, say } from '../../charts/number'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, SEEDS, SIZES } from './ensemble'
import type { Frame, MaskedPicture } from './experiment'
import { type Config, MAPS } from './params'

type View = Shown<Config, Frame, Ensemble>

/** The block lies where the reader put it; else chance drops. */
export const isByHand = ({ place }: Pick<Config, 'place'>): boolean => place.length === 2

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'Neighbours give a dropped unit away; a dropped block hides.',
  holds: ({ frame, config }) => config.block > 1 && frame.blocks.error > frame.dropout.error,
  otherwise: ({ frame, config }) => {
    if (config.block === 1) return 'Blocks of one cell are dropout: the neighbours give every unit away.'
    if (!Number.isFinite(frame.blocks.error + frame.dropout.error)) return 'Chance left this map whole.'
    return 'Where a map is smooth, a block gives itself away too.'
  },
}

function mapText({ frame, config }: View): string {
  const { dropout, blocks } = frame
  if (!isByHand(config) && config.look === 'covered')
    return 'Chance has dropped about as many cells of this map one by one as in blocks.'
  if (config.look === 'covered')
    return `Both maps lose ${config.block === 1 ? 'one cell' : `${config.block ** 2} cells`}. What does the block hide? Show a guess made from what is left, then the truth.`
  if (!Number.isFinite(blocks.error + dropout.error)) return 'There is no hole to refill.'
  return `Refilled from their neighbours, single cells are off by ${say(dropout.error, 2)} of this map’s variance, ${isByHand(config) ? 'the block' : 'blocks'} by ${say(blocks.error, 2)}.`
}

function mapsText({ frame, config, summary }: View): string {
  const { single, set } = frame
  if (config.block === 1 || !Number.isFinite(set.median + single.median)) return ''
  const median = ` Dropped by chance on ${MAPS} maps, the median error is ${say(single.median, 2)} for single cells and ${say(set.median, 2)} for blocks of ${config.block}.`
  return summary === undefined || summary.sets < SEEDS
    ? median
    : `${median} In ${summary.doubled} of ${summary.sets} sets of maps, blocks of 7 at least double it.`
}

export const describe = (shown: View): string => mapText(shown) + mapsText(shown)

export const values = ({ frame, config }: View): Record<string, string> => ({
  dropoutError: say(frame.single.median, 2),
  ...(config.block > 1 ? { blockError: say(frame.set.median, 2), block: String(config.block) } : {}),
  dropShare: `${config.dropShare}\u00a0%`,
  dropped: formatPercent(frame.set.dropped),
  whole: formatPercent(frame.set.whole, 2),
})

const mapRow = (name: string, { mask, error }: MaskedPicture): (string | number)[] => [
  name,
  mask.reduce((sum, kept) => sum + 1 - kept, 0),
  Number.isNaN(error) ? 'no hole' : error,
]

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  {
    title: 'This map, refilled',
    columns: ['dropped', 'cells', 'error'],
    rows: [mapRow('one by one', frame.dropout), mapRow('in blocks', frame.blocks)],
  },
  {
    title: `Means over ${SEEDS} sets of ${MAPS} maps, dropped from by chance`,
    columns: ['side of a block', 'median error', 'dropped', 'maps without a hole'],
    rows:
      summary === undefined
        ? []
        : SIZES.map((size, i) => [size, summary.error.middle[i], summary.dropped[i], summary.whole[i]]),
  },
]
