import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'Eight inputs are pressed through a narrower and narrower code. How do they merge?',
    options: ['Evenly, a little at each step', 'In sudden joins, the last at one certain β', 'All at once'],
    right: 1,
  },
  say: 'Most say evenly. Lines join at points: phase transitions that one can see.',
  press: [
    { text: 'Two clusters are left.', set: {} },
    { text: 'Just above the edge.', set: { beta: 1.5 } },
    { text: 'All is forgotten.', set: { beta: 1.4 } },
  ],
  point: 'Keep what predicts, forget the rest; and ask how the information was measured.',
}
