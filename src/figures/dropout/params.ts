import { type ConfigOf, number, seed } from '../../params/declare'
import { ticksAt } from '../../params/ticks'

export const EPOCHS = 30
/** Training digits whose answers are drawn. */
export const SHOWN = 24

export const params = {
  rate: number({
    label: 'Dropout',
    symbol: 'p',
    help: 'The probability with which a hidden unit is switched off at a step.',
    min: 0.1,
    max: 0.8,
    step: 0.1,
    default: 0.5,
    ticks: ticksAt(0.2, 0.5, 0.8),
  }),
  wrongLabels: number({
    label: 'Wrong labels',
    unit: '%',
    help: 'The share of the 1,200 training digits whose label is changed to another.',
    min: 0,
    max: 60,
    step: 10,
    default: 30,
    ticks: [
      { at: 0, label: 'none' },
      { at: 30, label: '30' },
      { at: 60, label: '60' },
    ],
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
