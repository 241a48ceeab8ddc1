import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 4,
  ask: {
    question:
      'Each batch is shown four times, and the attack goes on from one showing to the next. What does it cost beside plain training?',
    options: ['Four times as much', 'Twice as much', 'Nothing more, if there are four times fewer batches'],
    right: 2,
  },
  say: 'Most say four times. One pass gives both gradients, and epochs are shared out.',
  press: [
    { text: 'Four replays.', set: { replays: 4 } },
    { text: 'Shown once: hardly an attack.', set: { replays: 1 } },
    { text: 'Forty: too few batches.', set: { replays: 40 } },
  ],
  point: 'Replay each batch, and robustness costs no extra passes.',
}
