import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question:
      'A net learns two moons with labels and is pushed to be surer about moons turned by 60°, without labels. What does the push do to accuracy there?',
    options: ['It helps', 'It changes little', 'It helps no longer, and the net is surer all the same'],
    right: 2,
  },
  say: 'Most expect help, since it helps at 40°. Surer is not the same as right.',
  press: [
    { text: 'Turned by 40°: it helps.', set: { angle: 40 } },
    { text: 'Turned by 60°: it grows sure of wrong answers.', set: { angle: 60, revealed: true } },
    { text: 'The model trains on its own guesses.', set: { order: 64 } },
  ],
  point: 'Pushing down entropy pays only where the boundary already finds the gap.',
}
