import { points, type Point } from '../../runtime/params'

/** Twelve readings of a thermometer that rises by about 2 °C an hour. */
const READINGS: readonly Point[] = [
  [0.5, 2.3],
  [1.2, 3.1],
  [2, 5.4],
  [2.8, 6.2],
  [3.5, 8.4],
  [4.2, 9.1],
  [5, 11.3],
  [5.8, 12.2],
  [6.5, 14.3],
  [7.3, 15.3],
  [8.1, 17.6],
  [9, 18.6],
]

/** The same, but the last sensor has failed and sends −8 °C. */
export const FAILED: readonly Point[] = [...READINGS.slice(0, -1), [9, -8]]

export const params = {
  points: points({
    label: 'Readings',
    help: 'Hour and temperature of each reading.',
    x: [0, 10],
    y: [-10, 30],
    maxLength: 40,
    decimals: 2,
    default: READINGS,
  }),
}
