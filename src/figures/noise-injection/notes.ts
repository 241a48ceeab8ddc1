import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 6,
  ask: {
    question: 'We shake every training point a little at every visit. What happens on fresh points?',
    options: [
      'They are read worse: noise is noise',
      'They are read better, up to some strength',
      'Nothing changes on average',
    ],
    right: 1,
  },
  say: 'Most say worse. A net that has to answer alike all around a point cannot bend round a wrong one.',
  press: [
    { text: 'Begin without noise: the boundary bends round wrong labels.', set: { sigma: 0 } },
    { text: 'A little noise.', set: { sigma: 0.2 } },
    { text: 'Far too much.', set: { sigma: 1 } },
  ],
  point: 'A little noise in training smooths the boundary; too much washes it away.',
}
