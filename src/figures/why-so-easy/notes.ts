import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 4,
  ask: {
    question:
      'The same small ε for each coordinate: does an attack get easier or harder with more coordinates?',
    options: ['Harder: each one matters less', 'The same', 'Easier: small steps add up'],
    right: 2,
  },
  say: 'Most say harder. Each step is small, but all go the same way.',
  press: [
    { text: 'In the plane.', set: { dimensions: 2 } },
    { text: 'A digit.', set: { dimensions: 64 } },
    { text: '512 of them.', set: { dimensions: 512 } },
  ],
  point: 'In many dimensions small steps add up.',
}
