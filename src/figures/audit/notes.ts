import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'Two treatments are trained one after the other, and the second wins. Why?',
    options: ['It is the better one', 'It was trained second, from where the first had stopped', 'By chance'],
    right: 1,
  },
  say: 'Most take the first, as the paper does. Swap the order.',
  press: [{ text: 'Change one thing at a time, and see who wins.' }],
  point: 'Whatever is trained second wins: compare from the same start.',
}
