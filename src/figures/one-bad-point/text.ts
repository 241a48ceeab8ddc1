import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import type { Frame, Line } from './experiment'
import type { Config } from './params'

type View = Shown<Config, Frame>

const slopeText = ({ slope }: Line): string => slope.toFixed(2).replace('-', '−')

/** A reading that counts less than this for Huber is a bad one. */
const DOUBTED = 0.5
/** Slopes closer than this, in °C an hour, look alike. */
const ALIKE = 0.2

const badIn = ({ weights }: Frame): number => weights.filter((weight) => weight < DOUBTED).length

export const claim: Claim<Config, Frame, undefined> = {
  text: 'One bad point is enough to move the line.',
  holds: ({ frame: { leastSquares, huber, ...frame } }) =>
    leastSquares !== undefined &&
    huber !== undefined &&
    badIn({ leastSquares, huber, ...frame }) === 1 &&
    Math.abs(leastSquares.slope - huber.slope) >= ALIKE,
  otherwise: ({ frame }) => {
    if (frame.leastSquares === undefined || frame.huber === undefined) return 'Here no slope can be told.'
    const bad = badIn(frame)
    const apart = Math.abs(frame.leastSquares.slope - frame.huber.slope) >= ALIKE
    if (apart)
      return bad > 1 ? `${bad} bad points move the line further.` : 'A point may be near and move the line.'
    return bad === 0 ? 'While no reading is bad, both lines agree.' : 'Here bad points move neither line.'
  },
}

export function describe({ frame }: View): string {
  const { leastSquares, huber, withoutBad } = frame
  if (leastSquares === undefined || huber === undefined) return 'All stand at one hour: no slope can be told.'
  const bad = badIn(frame)
  const slopes = `the least-squares slope is ${slopeText(leastSquares)} °C an hour`
  if (bad === 0 || withoutBad === undefined) return `Here ${slopes}, and Huber’s is ${slopeText(huber)}.`
  const which = bad === 1 ? 'bad reading' : `${bad} bad readings`
  return `With the ${which} ${slopes}; without ${bad === 1 ? 'it' : 'them'}, ${slopeText(withoutBad)}. Huber’s line has ${slopeText(huber)} even with ${bad === 1 ? 'it' : 'them'}.`
}

export const values = ({ frame: { leastSquares, huber } }: View): Record<string, string> =>
  leastSquares === undefined || huber === undefined
    ? {}
    : {
        slopeLeastSquares: `${slopeText(leastSquares)} °C an hour`,
        slopeHuber: `${slopeText(huber)} °C an hour`,
      }

export const table = ({ frame, config }: View): readonly PanelTable[] => [
  {
    title: 'Temperature over time, and two lines fitted to it',
    columns: ['hour', 'temperature in °C', 'weight for Huber'],
    rows: config.points.map(([x, y], i) => [x, y, frame.weights[i] ?? Number.NaN]),
  },
]
