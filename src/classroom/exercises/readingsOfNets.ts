import type { ReadingExercise } from './exercise'
import { largerOf, nearer, readOff } from './readOff'

export const fastSteps: ReadingExercise = {
  id: 'read-batch-norm',
  title: 'Steps too long for a plain net',
  figure: 'batch-norm',
  set: { rate: 0.5 },
  ask: (own, usual) => ({
    text: 'Set the learning rate to 0.5 and let training end. On which share of the test digits is the normalised net right, and on which the third one, whose inputs are made to shift? Read per cent.',
    fields: [
      readOff(
        {
          value: 'normalised',
          label: 'Normalised, in %',
          decimals: 0,
          mixedUp: [
            ['shifted', 'This is the net whose inputs are made to shift.'],
            ['plain', 'This is the plain net.'],
          ],
        },
        own,
        usual,
      ),
      readOff(
        {
          value: 'shifted',
          label: 'Normalised, inputs made to shift, in %',
          decimals: 0,
          mixedUp: [
            ['normalised', 'This is the net that is normalised and left alone.'],
            ['plain', 'This is the plain net.'],
          ],
        },
        own,
        usual,
      ),
      {
        label: 'The net with shifting inputs ends nearer to',
        options: ['the normalised one', 'the plain one'],
        truth: nearer(own['shifted'], own['normalised'], own['plain']),
        why: {
          0: 'Look at all three curves: under your seed it ends nearer to the plain net.',
          1: 'Look at all three curves: under your seed it ends nearer to the normalised net.',
        },
      },
    ],
  }),
}

export const backdoor: ReadingExercise = {
  id: 'read-backdoor',
  title: 'A back door that nobody misses',
  figure: 'poison-and-certify',
  set: {},
  ask: (own, usual) => ({
    text: 'Let both nets train to the end. Which share of marked test digits does the poisoned net call the target, and on which share of clean ones is it right? Read per cent.',
    fields: [
      readOff(
        {
          value: 'success',
          label: 'Marked and called the target, in %',
          decimals: 0,
          mixedUp: [['cleanPoisoned', 'This is the share of clean digits on which it is right.']],
        },
        own,
        usual,
      ),
      readOff(
        {
          value: 'cleanPoisoned',
          label: 'Clean ones right, in %',
          decimals: 0,
          mixedUp: [['success', 'This is the share of marked digits that it calls the target.']],
        },
        own,
        usual,
      ),
      largerOf(
        'More clean digits right has',
        ['the clean twin', 'the poisoned net'],
        own['cleanPlain'],
        own['cleanPoisoned'],
      ),
    ],
  }),
}
