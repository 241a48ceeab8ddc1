import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 4,
  ask: {
    question: 'One label of twelve is wrong. Where in training can it be stopped?',
    options: ['Only in the data', 'Only in the loss', 'In any of four places: data, network, gradient, loss'],
    right: 2,
  },
  say: 'Most say: in the data, by finding it. Often nobody can tell which label is wrong.',
  press: [
    { text: 'Show what one wrong label does when nothing stops it.', set: {} },
    { text: 'Let the loss alone stop it.', set: { smoothLabels: true } },
    {
      text: 'Switch on all four.',
      set: { noisyInputs: true, attackedInputs: true, smoothLabels: true, weightDecay: true },
    },
  ],
  point: 'The four chapters are four places where noise can be stopped.',
}
