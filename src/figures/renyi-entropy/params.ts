import { choice, type ConfigOf, number, seed, toggle } from '../../params/declare'
import { ticksAt } from '../../params/ticks'

export const EPOCHS = 200
/** Epochs from one picture to the next. */
export const EPOCHS_PER_FRAME = 2
export const FRAMES = EPOCHS / EPOCHS_PER_FRAME
/** Until then both nets learn from the labelled moons alone; over as many epochs the push then grows to its full weight. */
export const PUSH_FROM = 60

/** The middle of the moons, about which they are turned. */
export const CENTRE = { x: 0.5, y: 0.25 } as const

/** Where the plot of the moons ends, and the grid on which nets are asked. */
export const DOMAIN = { x: [-1.6, 2.6], y: [-1.35, 1.85] } as const
export const FIELD = { x: [-3, 4], y: [-1.75, 2.25] } as const

/** Cells of that grid. */
export const GRID = { columns: 72, rows: 42 } as const

/** Angles at which nets of many seeds are compared. */
export const ANGLES = [0, 20, 30, 40, 50, 60, 90, 120, 180] as const

/** From this order on only the largest probability counts: it is shown as ∞. */
export const INFINITE = 64

export const params = {
  angle: number({
    label: 'Angle',
    unit: '°',
    help: 'By how much the unlabelled moons are turned, anticlockwise about the middle.',
    min: 0,
    max: 180,
    step: 1,
    default: 30,
    ticks: ticksAt(0, 30, 60, 90, 180),
  }),
  order: number({
    label: 'Order',
    symbol: 'α',
    help: 'Which Rényi entropy is pushed down: 1 is Shannon’s; at the right end, ∞, the model trains on its own guesses.',
    min: 0.5,
    max: INFINITE,
    step: 0,
    scale: 'log',
    default: 1,
    ticks: [
      { at: 0.5, label: '½' },
      { at: 1, label: '1' },
      { at: 2, label: '2' },
      { at: INFINITE, label: '∞' },
    ],
  }),
  weight: number({
    label: 'Weight of the push',
    symbol: 'β',
    help: 'How much the entropy on the unlabelled moons counts beside the loss on the labelled ones.',
    min: 0,
    max: 4,
    step: 0.5,
    default: 2,
    ticks: ticksAt(0, 2, 4),
  }),
  noise: number({
    label: 'Noise of the moons',
    symbol: 'σ',
    help: 'How far the points of both pairs of moons stray.',
    min: 0,
    max: 0.3,
    step: 0.01,
    default: 0.15,
  }),
  p: number({
    label: 'Probability of A',
    help: 'Of the point in the triangle.',
    min: 0.01,
    max: 0.98,
    step: 0.01,
    default: 0.45,
  }),
  q: number({
    label: 'Probability of B',
    help: 'Of the point in the triangle; C has the rest.',
    min: 0.01,
    max: 0.98,
    step: 0.01,
    default: 0.4,
  }),
  seed: seed(1),
  guess: choice({
    label: 'Your guess',
    help: 'What the push does to accuracy where the moons are turned by 60°.',
    options: {
      none: 'not made',
      helps: 'It helps',
      nothing: 'It changes little',
      harms: 'It helps no longer',
    },
    default: 'none',
  }),
  revealed: toggle({
    label: 'Answer shown',
    help: 'Whether accuracy at every angle is on show.',
    default: false,
  }),
  sweep: toggle({
    label: 'Every angle',
    help: 'Trains at each of nine angles, and keeps what comes out.',
    default: false,
  }),
}

export type Config = ConfigOf<typeof params>

/** The order that is meant: from `INFINITE` on, infinity. */
export const orderOf = ({ order }: Pick<Config, 'order'>): number => (order >= INFINITE ? Infinity : order)

/** The answer that stands in the triangle: three shares, none of them nothing. */
export function pointOf({ p, q }: Pick<Config, 'p' | 'q'>): [a: number, b: number, c: number] {
  const scale = p + q > 0.99 ? 0.99 / (p + q) : 1
  return [scale * p, scale * q, 1 - scale * (p + q)]
}
