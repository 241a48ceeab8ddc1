import { formatFixed, formatPercent } from '../../charts/number'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, EXPECTED } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'

type View = Shown<Config, Frame, Ensemble>

/** A mean closer to 3.5 than this is close. */
const CLOSE = 0.5

const lastMean = ({ means }: Frame): number => means[means.length - 1]
const isClose = (mean: number): boolean => Math.abs(mean - EXPECTED) < CLOSE

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'The mean of many throws is close to 3.5.',
  holds: ({ frame }) => frame.means.length >= 50 && isClose(lastMean(frame)),
  otherwise: ({ frame }) =>
    isClose(lastMean(frame))
      ? 'Few throws may happen to be close to 3.5.'
      : 'Few throws may be far from 3.5.',
}

export function describe({ frame, summary }: View): string {
  const mean = `The mean of ${frame.means.length} throws is ${formatFixed(lastMean(frame), 2)}.`
  if (summary === undefined || summary.means.length === 0) return mean
  const share = summary.means.filter(isClose).length / summary.means.length
  return `${mean} It lies within ${CLOSE} of 3.5 under ${formatPercent(share)} of seeds.`
}

export const values = ({ frame }: View): Record<string, string> => ({ mean: formatFixed(lastMean(frame), 2) })

export const table = ({ frame }: View): readonly PanelTable[] => [
  {
    title: 'Throws of a die and their mean so far',
    columns: ['throw', 'face', 'mean so far'],
    rows: frame.faces.map((face, i) => [i + 1, face, frame.means[i]]),
  },
]
