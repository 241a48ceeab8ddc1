import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 6,
  ask: {
    question: 'Each pixel may change by 0.15, where ink is 1. How many digits will the net still name?',
    options: ['Nearly all', 'About half', 'Few, if the change is chosen well'],
    right: 2,
  },
  say: 'By chance, nearly all. Chosen, few: ask which of the two an attacker takes.',
  press: [
    { text: 'Random signs of the same size.', set: { attack: 'random' } },
    { text: 'The sign of the gradient.', set: { attack: 'fgsm' } },
    { text: 'Draw a digit of your own.', set: { source: 'drawn' } },
  ],
  point: 'You still read the digit; the net no longer does.',
}
