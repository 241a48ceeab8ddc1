import { type ConfigOf, type Point, points } from '../../params/declare'

/** Twelve readings of a thermometer that rises by about 2 °C an hour. */
export const READINGS: readonly Point[] = [
  [0.5, 3.1],
  [1.2, 1.6],
  [2, 6.9],
  [2.8, 5.6],
  [3.5, 10.1],
  [4.2, 8.3],
  [5, 13.2],
  [5.8, 11.6],
  [6.5, 15.9],
  [7.3, 14],
  [8.1, 19.4],
  [9, 18.9],
]

/** The same, but the last sensor has failed and sends −8 °C. */
export const FAILED: readonly Point[] = [...READINGS.slice(0, -1), [9, -8]]

/** Two sensors have failed. */
export const TWO_FAILED: readonly Point[] = FAILED.map((point, i) => (i === 2 ? [2, 27] : point))

export const params = {
  points: points({
    label: 'Readings',
    help: 'Hour and temperature of each reading.',
    x: [0, 10],
    y: [-10, 30],
    maxLength: 40,
    decimals: 2,
    default: FAILED,
  }),
}

export type Config = ConfigOf<typeof params>
