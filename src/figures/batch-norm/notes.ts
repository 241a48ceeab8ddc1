import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'Why do normalised layers learn at large rates?',
    options: [
      'Because their inputs hold still',
      'Not because of that: shift them at random and they learn all the same',
      'They do not',
    ],
    right: 1,
  },
  say: 'The first answer is in the paper that named them. The third net here is shaken on purpose, and learns.',
  press: [
    { text: 'A modest rate: all learn.', set: { rate: 0.1 } },
    { text: 'A large one: the plain net is lost.', set: { rate: 1 } },
  ],
  point: 'They learn at rates that break others, and not for the reason first given.',
}
