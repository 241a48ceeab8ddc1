import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 3,
  ask: {
    question: 'Eleven readings agree, one is wrong. Where does the line of least squares go?',
    options: [
      'It stays: eleven outvote one.',
      'It moves a little, a twelfth of the way.',
      'It moves as far as the one point pulls it.',
    ],
    right: 2,
  },
  say: 'Most say it moves a little. A vote would; a square does not: the farther the point, the harder it pulls.',
  press: [
    { text: 'Drag the failing reading up and down, and watch which line follows.' },
    { text: 'Repair it: both lines meet.' },
  ],
  point: 'Under squared error one point is enough.',
}
