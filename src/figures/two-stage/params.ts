import { choice, type ConfigOf, list, seed, toggle } from '../../params/declare'
import { KINDS, LEFT_OUT, scheduleOf, STRONG, WEAK } from './schedule'

/** The largest change of a pixel, in training and in the attack afterwards. */
export const EPSILON = 0.15
/** Digits trained on, of the 1,797; the others are to test with. */
export const TRAINED = 600
/** Steps of a weak and of a strong attack. */
export const STEPS = { weak: 1, strong: 10 } as const

export const params = {
  brush: choice({
    label: 'Paint epochs with',
    help: 'What the epochs become over which you draw: left out, or trained on digits as they are, weakly or strongly attacked.',
    options: { strong: 'strong', weak: 'weak', plain: 'no attack', out: 'left out' },
    default: 'strong',
  }),
  schedule: list({
    label: 'Schedule',
    help: 'Of each epoch: 0 left out, 1 no attack, 2 a weak one, 3 a strong one.',
    min: LEFT_OUT,
    max: KINDS.length - 1,
    step: 1,
    maxLength: 40,
    default: scheduleOf([WEAK, 36], [STRONG, 4]),
  }),
  small: toggle({
    label: 'Small pictures in weak epochs',
    help: 'Digits of 4 × 4 instead of 8 × 8 pixels wherever the attack is weak.',
    default: false,
  }),
  guess: choice({
    label: 'Your guess',
    help: 'Which order you think wins for the same bill.',
    options: { none: 'none yet', weak: 'weak first', strong: 'strong first', alike: 'neither' },
    default: 'none',
  }),
  revealed: toggle({
    label: 'Results of both orders',
    help: 'Shown once you have guessed, or wish to see them without.',
    default: false,
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
