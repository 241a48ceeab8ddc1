import type { Notes } from '../../shell/notes'
import type { Config } from './params'
import { PRESETS } from './presets'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'You can pay for few strong attacks. When should they come?',
    options: ['First, while the net is soft', 'Last, to finish it', 'It makes no difference'],
    right: 1,
  },
  say: 'Opinions part. Let them paint the strip before you show it.',
  press: [
    { text: 'Weak first, strong last.', set: {} },
    { text: 'Strong throughout: four times the bill.', set: { schedule: PRESETS.strong.schedule } },
    { text: 'Swap the stages by hand.' },
  ],
  point: 'Many weak attacks, then a few strong ones, protect nearly as well for a quarter of the cost.',
}
