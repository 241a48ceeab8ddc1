import { choice, type ConfigOf, number, seed } from '../../params/declare'

/** What follows from each of the eight inputs: p(y = 1 | x). All inputs are equally likely. */
export const ONES = [0.02, 0.05, 0.1, 0.2, 0.8, 0.9, 0.95, 0.98] as const

/** Pictures of a run: of the tree as β falls, of the network as it trains. */
export const PARTS = 100
/** Epochs of the network from one picture to the next, and from one look at its layers to the next. */
export const EPOCHS_PER_PART = 3
export const LOOK_EVERY = 6

/** Units of the network's hidden layers: those of Shwartz-Ziv and Tishby. */
export const WIDTHS = [10, 7, 5, 4, 3] as const
export const LAST = WIDTHS.length - 1

/** Each β with which nets with a variational bottleneck are trained on digits. */
export const CODE_BETAS = [0, 0.001, 0.01, 0.1, 0.3, 1, 3] as const

export const params = {
  view: choice({
    label: 'Picture',
    help: 'A table of eight inputs, where the bottleneck can be computed; or a network, where it is only estimated.',
    options: { tree: 'Eight inputs', net: 'One network, three verdicts' },
    default: 'tree',
  }),
  beta: number({
    label: 'Weight of what predicts',
    symbol: 'β',
    help: 'How many bits about the input one bit about the answer is worth.',
    min: 1,
    max: 1000,
    step: 0,
    scale: 'log',
    default: 10,
    ticks: [
      { at: 1, label: '1' },
      { at: 10, label: '10' },
      { at: 100, label: '100' },
      { at: 1000, label: '1000' },
    ],
  }),
  seed: seed(1),
  digits: choice({
    label: 'Digits',
    help: 'With which weight of what is kept a net is trained on digits as well.',
    options: {
      none: 'none',
      '0': '0',
      '0.001': '0.001',
      '0.01': '0.01',
      '0.1': '0.1',
      '0.3': '0.3',
      '1': '1',
      '3': '3',
    },
    default: 'none',
  }),
}

export type Config = ConfigOf<typeof params>
