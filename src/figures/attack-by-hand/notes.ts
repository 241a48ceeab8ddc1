import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'You may move this point anywhere within the circle. Can you change the answer?',
    options: ['No, the net is right here', 'Yes, somewhere on the way out', 'Only with luck'],
    right: 1,
  },
  say: 'Let somebody try it. They search; the gradient does not.',
  press: [
    { text: 'Let a student drag the diamond.' },
    { text: 'Show DeepFool alone: straight to the boundary.', set: { revealed: true, shown: 'deepFool' } },
    { text: 'Random search: luck, and much of it.', set: { revealed: true, shown: 'random' } },
  ],
  point: 'Somewhere inside the circle the answer changes, and the gradient knows where.',
}
