import { choice, type ConfigOf, number, seed, toggle } from '../../params/declare'
import { type RowName, ROW_NAMES, type Test, TEST_NAMES, type Procedure } from './names'

/** Seeds after which the table is shown anew, from coarse to exact, up to as many as are asked for. */
export const STAGES = [1, 2, 8, 16, 32] as const

const tick = (label: string, help: string, of = false) => toggle({ label, help, default: of })

const row = (label: string, help: string, of: RowName) =>
  choice({ label, help, options: ROW_NAMES, default: of })

export const params = {
  shifts: tick('Yours: shifted copies', 'Each visit of training moves a digit by up to a pixel each way.'),
  cutout: tick('Yours: Cutout', 'Each visit covers a square of 3 × 3 pixels.'),
  noise: tick('Yours: noise', 'Each visit adds noise of σ = 0.2 to every pixel.', true),
  batchNorm: tick('Yours: batch norm', 'Hidden units are normalised over the batch.'),
  dropout: tick('Yours: dropout', 'Each step switches off half of the hidden units.'),
  smoothing: tick('Yours: label smoothing', 'A fifth of each label is spread over all ten digits.'),
  smote: tick('Yours: SMOTE', 'Digits are invented until every kind is as frequent as the commonest.', true),
  adversarial: tick(
    'Yours: adversarial training',
    'Each step trains on its batch after an attack of two steps within ε = 0.1.',
    true,
  ),
  seeds: number({
    label: 'Seeds',
    help: 'How many nets of each kind are trained for a cell, each from a seed of its own.',
    min: 2,
    max: 32,
    step: 1,
    default: 16,
    ticks: [
      { at: 2, label: '2' },
      { at: 8, label: '8' },
      { at: 16, label: '16' },
      { at: 32, label: '32' },
    ],
  }),
  holm: toggle({
    label: 'Correct for many cells',
    help: 'Holm’s correction: if nothing had any effect, only 5 of 100 such tables would show any colour.',
    default: true,
  }),
  net: choice({
    label: 'Net',
    help: 'One hidden layer of 64 units, or none: a linear model.',
    options: { hidden: 'hidden layer', linear: 'linear' },
    default: 'hidden',
  }),
  row: row('Row of the open cell', 'Which row the open cell lies in.', 'cutout'),
  threat: choice({
    label: 'Column of the open cell',
    help: 'Which column the open cell lies in.',
    options: TEST_NAMES,
    default: 'hole',
  }),
  one: row('First pinned row', 'One of the two rows that are compared.', 'yours'),
  other: row('Second pinned row', 'The row it is compared with.', 'adversarial'),
  trains: toggle({
    label: 'Train',
    help: 'Trains the nets of the ticked combination under this seed, instead of showing the threats.',
    default: false,
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
export type Ticks = Readonly<Record<Procedure, boolean>>
export type OpenCell = { row: RowName; threat: Test }
