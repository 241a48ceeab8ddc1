import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 8,
  ask: {
    question:
      'Eight procedures, most good against something. What do all eight at once give on clean digits?',
    options: [
      'The best net of the table',
      'About what plain training gives',
      'A net that fails on clean digits',
    ],
    right: 2,
  },
  say: 'Let the class name a threat before a cell is opened. Nobody foresees the whole table: gains come where nobody expected them, and losses too.',
  press: [
    { text: 'Cutout under holes: seed by seed.', set: {} },
    { text: 'The same nets under noise.', set: { threat: 'noise' } },
    {
      text: 'All eight at once: it is not the sum of its parts.',
      set: {
        shifts: true,
        cutout: true,
        batchNorm: true,
        dropout: true,
        smoothing: true,
        row: 'yours',
        threat: 'clean',
      },
    },
    { text: 'Without the correction for many cells, more is coloured.', set: { holm: false } },
  ],
  point: 'No single procedure wins everywhere.',
}
