import { type ConfigOf, number, seed } from '../../params/declare'

export const params = {
  throws: number({
    label: 'Throws',
    symbol: 'n',
    help: 'More throws bring their mean closer to 3.5.',
    min: 1,
    max: 400,
    step: 1,
    default: 100,
    ticks: [
      { at: 1, label: '1' },
      { at: 100, label: '100' },
      { at: 400, label: '400' },
    ],
  }),
  seed: seed(),
}

export type Config = ConfigOf<typeof params>
