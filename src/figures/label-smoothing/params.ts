import { choice, type ConfigOf, number, seed } from '../../params/declare'
import { ticksAt } from '../../params/ticks'

/** Epochs of the teachers, then of the students they teach. */
export const EPOCHS = 30
export const STUDENT_EPOCHS = 60

export const params = {
  epsilon: number({
    label: 'Smoothing',
    symbol: 'ε',
    help: 'How much of the target’s certainty is taken from the right class and spread.',
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0.1,
    ticks: ticksAt(0, 0.1, 0.2, 0.4),
  }),
  data: choice({
    label: 'Digits',
    help: 'As they are; or under so much noise on every pixel that classes overlap and the net learns by heart.',
    options: { clean: 'clean', overlapping: 'overlapping' },
    default: 'clean',
  }),
  wrongShare: number({
    label: 'Wrong labels',
    unit: '%',
    help: 'Share of the training digits that carry another class’s label; test labels are never changed.',
    min: 0,
    max: 30,
    step: 5,
    default: 0,
    ticks: [
      { at: 0, label: 'none' },
      { at: 10, label: '10' },
      { at: 30, label: '30' },
    ],
  }),
  spread: choice({
    label: 'What is taken goes to',
    help: 'All ten classes, as in the paper; or the nine wrong ones only, which is the same with a smaller ε.',
    options: { all: 'all classes', others: 'the wrong ones' },
    default: 'all',
  }),
  classes: choice({
    label: 'Three digits to look at',
    help: 'Whose clusters are drawn, and whose mean answer (the first one’s).',
    options: { '389': '3, 8, 9', '174': '1, 7, 4', '026': '0, 2, 6' },
    default: '389',
  }),
  guess: choice({
    label: 'Your guess',
    help: 'What you think smoothing does to honesty; until then, what it does is not shown.',
    options: { open: 'none yet', yes: 'yes', no: 'no', depends: 'it depends', skipped: 'skipped' },
    default: 'open',
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
