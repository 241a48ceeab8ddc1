import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 3,
  ask: {
    question: 'A pixel of a photograph is hidden. Can its neighbours give it away?',
    options: ['Hardly', 'Nearly always, in smooth parts', 'Only with colour'],
    right: 1,
  },
  say: 'Most are surprised how well; then hide a block.',
  press: [
    { text: 'Cover the eye with a block.', set: {} },
    { text: 'Hide single pixels instead.', set: { block: 1, place: [] } },
  ],
  point: 'Neighbours give a dropped unit away; a dropped block hides.',
}
