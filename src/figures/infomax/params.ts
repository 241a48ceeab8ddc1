import { choice, type ConfigOf, number, seed, toggle } from '../../params/declare'
import { OBJECTIVE_NAMES } from './names'

/** Steps of training, and of one frame. */
export const STEPS = 400
export const STEPS_A_FRAME = 10
export const FRAMES = STEPS / STEPS_A_FRAME
/** Numbers of a code; labels that the linear rule is fitted to. */
export const CODE = 8
export const LABELS = 100
/** Pictures in the critic’s table; candidates, and codes that can be asked about. */
export const TABLE = 16
export const CANDIDATES = 4
export const QUESTIONS = 8

export const params = {
  scope: choice({
    label: 'The critic sees',
    help: 'What must be told to belong to a code: the whole picture, or each of its four quarters.',
    options: { global: 'the whole', local: 'a quarter' },
    default: 'global',
  }),
  objective: choice({
    label: 'Objective',
    help: 'How the critic’s success is measured, and what both learn to raise: by Jensen and Shannon, by InfoNCE, or by Donsker and Varadhan.',
    options: OBJECTIVE_NAMES,
    default: 'jsd',
  }),
  question: number({
    label: 'Code asked about',
    help: 'Which code you are asked to find the picture of.',
    min: 1,
    max: QUESTIONS,
    step: 1,
    default: 1,
  }),
  guess: choice({
    label: 'Your guess',
    help: 'Which of the four pictures you believe the code belongs to, counted from the left.',
    options: { none: 'not made', first: 'first', second: 'second', third: 'third', fourth: 'fourth' },
    default: 'none',
  }),
  revealed: toggle({
    label: 'The critic’s answer',
    help: 'Shown once you have guessed, or wish to see it without.',
    default: false,
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>

/** The guess as a place from 0; −1 where none was made. */
const GUESSES = ['first', 'second', 'third', 'fourth'] as const
export const placeOf = ({ guess }: Pick<Config, 'guess'>): number =>
  guess === 'none' ? -1 : GUESSES.indexOf(guess)
export const guessAt = (place: number): Config['guess'] => GUESSES[place]
