import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 6,
  ask: {
    question:
      'Three points in ten are far off. How much steeper does squared error make the line than Huber?',
    options: ['Hardly', 'Clearly', 'Huber is the steeper one'],
    right: 1,
  },
  say: 'Most say clearly. Then move the wrong points far out in x, and ask again.',
  press: [
    { text: 'Three in ten.', set: { outlierShare: 30 } },
    { text: 'Far out in x: Huber is caught too.', set: { leverage: true } },
    { text: 'Let go of far points altogether.', set: { leverage: true, tukey: true } },
  ],
  point: 'Huber caps what one point can do, unless the point is far out in x.',
}
