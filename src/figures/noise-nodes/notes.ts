import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'Noise of growing strength is fed in beside the data. What does its weight do?',
    options: ['It always decays', 'It decays, then catapults, then blows up', 'It blows up at once'],
    right: 1,
  },
  say: 'Most know decay and explosion. Between them lies a narrow band that first grows and then settles.',
  press: [
    { text: 'Decay.', set: { sigma: 1 } },
    { text: 'Catapult.', set: {} },
    { text: 'Blow-up.', set: { sigma: 6 } },
  ],
  point: 'One number, κ, tells which of the four it will be.',
}
