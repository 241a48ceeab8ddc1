import { formatFixed, say } from '../../charts/number'
import { percent } from '../../charts/percent'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { worstCaseLaw } from './laws'
import type { Config } from './params'

type View = Shown<Config, Frame>

export const twoText = (value: number): string => formatFixed(value, 2)

/** Dimensions from which on one may speak of many. */
const MANY = 16
/** What the worst signs must cost beyond random ones to be called harm. */
const HARM = 0.1

const isHarmed = ({ chosen }: Frame): boolean => chosen.random - chosen.worst >= HARM

export const claim: Claim<Config, Frame, undefined> = {
  text: 'In many dimensions small steps add up.',
  holds: ({ frame, config }) => config.dimensions >= MANY && isHarmed(frame),
  otherwise: ({ frame, config }) => {
    if (config.epsilon === 0) return 'Where nothing is moved, nothing changes.'
    if (config.dimensions >= MANY) return 'Steps as small as these do little, even in many dimensions.'
    return isHarmed(frame)
      ? 'In few dimensions only large steps do harm.'
      : 'In few dimensions small steps do little.'
  },
}

export function describe({ frame: { points, chosen, law }, config: { dimensions, epsilon } }: View): string {
  const where = dimensions === 1 ? 'one dimension' : `${dimensions} dimensions`
  return (
    `This seed, ${where}: of ${points.toLocaleString('en')} points ${percent(chosen.untouched, 1)} are right. ` +
    `When every coordinate moves by ${twoText(epsilon)}, ${percent(chosen.random, 1)} stay right under random signs ` +
    `and ${percent(chosen.worst, 1)} under the worst; the law says ${percent(law, 1)}.`
  )
}

export function values({ frame: { measured }, config: { epsilon } }: Shown<Config, Frame>) {
  const law = (dimensions: number): string => {
    const share = worstCaseLaw(epsilon, dimensions)
    return percent(share, share < 0.001 ? 2 : 1)
  }
  return {
    epsilon: say(epsilon),
    law2: law(2),
    law128: law(128),
    law512: law(512),
    leastRandom: percent(Math.min(...measured.map(({ random }) => random)), 1),
  }
}

const accuracyTable = ({ frame, config }: View): PanelTable => ({
  title: 'Right answers, by the number of dimensions',
  columns: ['dimensions', 'untouched', 'random signs', 'worst case', 'law Φ(2 − ε√d)'],
  rows: frame.dimensions.map((d, i) => [
    d,
    frame.measured[i].untouched,
    frame.measured[i].random,
    frame.measured[i].worst,
    worstCaseLaw(config.epsilon, d),
  ]),
})

/** An eighth of the way from row to row. */
function walkTable({ frame, config: { dimensions: d } }: View): PanelTable {
  const stops = [...new Set(Array.from({ length: 9 }, (_, i) => Math.round((i * d) / 8)))]
  return {
    title: 'Margin of an average point while its coordinates are moved',
    columns: ['coordinates moved', 'worst signs', 'random signs'],
    rows: stops.map((j) => [j, 2 - (frame.loss * j) / d, 2 + frame.walks[j]]),
  }
}

export const table = (shown: View): readonly PanelTable[] => [walkTable(shown), accuracyTable(shown)]
