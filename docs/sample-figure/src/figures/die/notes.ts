import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 2,
  ask: {
    question: 'A die is thrown sixty times. How often does each face come up?',
    options: ['Ten times each', 'About ten times each'],
    right: 1,
  },
  say: 'Most say ten. That is the mean, and hardly ever what happens.',
  press: [{ text: 'Throw again, with another seed.', set: { seed: 2 } }],
  point: 'A count scatters about its mean.',
}
