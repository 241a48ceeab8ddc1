import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 4,
  ask: {
    question: 'The net may learn how strong its own noise is. What does training do with it?',
    options: ['It finds the best strength', 'It turns it up, to be safer', 'It turns it down to nothing'],
    right: 2,
  },
  say: 'Most say it finds the best. The loss does not know that anybody will attack.',
  press: [
    { text: 'Watch the strength of each layer fall.', set: { alpha: 0.5 } },
    { text: 'Hold it, and let the attacker average.', set: { held: true } },
  ],
  point: 'Left to itself the net turns the noise off; and held noise is averaged away.',
}
