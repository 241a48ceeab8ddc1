import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'Here is a cloud of readings. Which of two truths made it?',
    options: ['A', 'B', 'It cannot be told from the cloud'],
    right: 2,
  },
  say: 'They will argue. Let them; then slide the cloud onto each curve.',
  press: [
    { text: 'Slide it onto A.', set: { slide: 0 } },
    { text: 'Onto B.', set: { slide: 1 } },
    { text: 'Buy three calibration points.', set: { calibration: 3 } },
    { text: 'Buy ten.', set: { calibration: 10 } },
  ],
  point: 'Two different truths, one cloud of data: only another kind of data can tell.',
}
