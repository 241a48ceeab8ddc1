import { choice, type ConfigOf, number, seed, toggle } from '../../params/declare'

export const EPOCHS = 30
/** How many draws of its own noise the attacked net lets the attacker average. */
export const DRAWS = [1, 2, 5, 10, 20] as const

export const params = {
  alpha: number({
    label: 'Noise at the start',
    symbol: 'α',
    help: 'What both layers’ α start with: the noise on a weight, in spreads of the layer’s weights.',
    min: 0.1,
    max: 1,
    step: 0,
    scale: 'log',
    default: 0.5,
    ticks: [
      { at: 0.1, label: '0.1' },
      { at: 0.25, label: 'paper 0.25' },
      { at: 0.5, label: '0.5' },
      { at: 1, label: '1' },
    ],
  }),
  held: toggle({
    label: 'Hold α there',
    help: 'Training changes the weights only; otherwise it changes α as well.',
    default: false,
  }),
  seed: seed(1),
  trial: choice({
    label: 'What is tried',
    help: 'Training alone; or attacks on the net whose α is held besides, as the many runs need them.',
    options: { training: 'training', attack: 'attacks' },
    default: 'training',
  }),
}

export type Config = ConfigOf<typeof params>
