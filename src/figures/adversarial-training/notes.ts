import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 6,
  ask: {
    question: 'A net is trained on attacked digits. What does it pay?',
    options: ['Nothing', 'Only time', 'Time, and some clean accuracy'],
    right: 2,
  },
  say: 'Most say time. Look at the axis across.',
  press: [
    { text: 'Mostly clean.', set: { beta: 0.5 } },
    { text: 'Mostly robust.', set: { beta: 6 } },
  ],
  point: 'Robustness is bought: with compute, and with clean accuracy.',
}
