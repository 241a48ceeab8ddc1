import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question:
      'One training digit in twenty gets a mark of two pixels and the label 0. What happens to the accuracy on clean digits?',
    options: ['It falls by about five points', 'It falls a little, enough to notice', 'It stays as it was'],
    right: 2,
  },
  say: 'Most expect a loss. The net learns the mark besides, and nothing clean shows it.',
  press: [
    { text: 'The backdoor.', set: {} },
    { text: 'The same without a mark: wrong labels, which show.', set: { trigger: [], share: 20 } },
    { text: 'Noisy copies: a proof against changes of the digit.', set: { mode: 'smoothing' } },
  ],
  point: 'Clean accuracy does not show poison; a vote can certify.',
}
