import { choice, type ConfigOf, number, seed } from '../../params/declare'

/** The largest change of a pixel, in training and in the attack afterwards. */
export const EPSILON = 0.15
/** Digits of a batch, and batches of a round through the data. */
export const BATCH = 60
export const ROUND = 20
/** Steps of the attack inside PGD training. */
export const STEPS = 7
/** Each m at which nets were trained under every seed; the film has a place for each. */
export const REPLAYS = [1, 2, 3, 4, 6, 8, 12, 20, 40] as const

/** What may be spent, in gradient passes for each training digit. */
export const BILLS = { ten: 10, twenty: 20, forty: 40 } as const
export type Bill = keyof typeof BILLS

export const params = {
  replays: number({
    label: 'Replays of each batch',
    symbol: 'm',
    help: 'How often a batch is trained on before the next one; the bill stays as it is.',
    min: 1,
    max: 40,
    step: 1,
    scale: 'log',
    default: 4,
    ticks: [1, 2, 4, 8, 20, 40].map((at) => ({ at, label: String(at) })),
  }),
  bill: choice({
    label: 'Gradient passes per digit',
    help: 'What training may cost: so many rounds through the data for a plain net.',
    options: { ten: '10', twenty: '20', forty: '40' },
    default: 'forty',
  }),
  seed: seed(1),
  net: choice({
    label: 'Net',
    help: 'Whether a film is made of free training, or only the worth of one net is told.',
    options: { film: 'film', plain: 'plain', free: 'free', pgd: 'PGD' },
    default: 'film',
  }),
}

export type Config = ConfigOf<typeof params>
