import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'Half of a 3 is covered by half of a 7. What should the label be?',
    options: ['3: it was a 3 first', 'Half 3, half 7', 'None: nobody can tell'],
    right: 1,
  },
  say: 'Most say half and half, and most would measure the area. But ink does not divide as area does.',
  press: [
    { text: 'Drag the box; the label bar follows the area.' },
    { text: 'Hide the part instead.', set: { method: 'cutout' } },
    {
      text: 'Take a box that holds nothing but paper: label moves, ink does not.',
      set: { left: 0, top: 0, wide: 2, tall: 8 },
    },
  ],
  point: 'Where area and ink part, the mixed label is itself noise.',
}
