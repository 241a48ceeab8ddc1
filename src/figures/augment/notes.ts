import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question:
      'A net has been trained with shifted digits. Will it read turned ones better than a net that saw no change?',
    options: [
      'Yes, practice helps in general',
      'Hardly: it knows the changes it was shown',
      'It will read them worse by far',
    ],
    right: 1,
  },
  say: 'Many expect practice to carry over. It hardly does.',
  press: [
    { text: 'Drag the digit and watch both answers.' },
    { text: 'Turn it, though shifts were practised.', set: { shift: true, turn: false, angle: 28 } },
    { text: 'Practise all five.', set: { turn: true, zoom: true, resolution: true, contrast: true } },
  ],
  point: 'A net knows the changes it was shown, and hardly any other.',
}
