import type { Notes } from '../../shell/notes'
import { APART, type Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question:
      'One case in twenty is rare, and found too seldom. What do invented rare points do that a lower threshold does not?',
    options: [
      'They find cases that no threshold finds',
      'Next to nothing: the curve is nearly the same',
      'They make the probabilities right',
    ],
    right: 1,
  },
  say: 'Most say the first. Both move along one curve.',
  press: [
    { text: 'Take the usual threshold.', set: { threshold: 0.5 } },
    { text: 'Move the threshold along the curve to where SMOTE stands.' },
    { text: 'Two clusters apart: bridges of invented points across the majority.', set: { points: APART } },
  ],
  point:
    'New rare points raise recall; so does moving the threshold, and that keeps the probabilities honest.',
}
