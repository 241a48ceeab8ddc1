import type { Bounds } from '../../core/search'
import { SYMBOLS } from '../../core/search'
import { choice, type ConfigOf, list, number, seed, toggle } from '../../params/declare'

/** How large a formula may grow: its tree still fits a phone. */
export const BOUNDS: Bounds = { nodes: 15, levels: 6 }

/** The population stands in so many columns, the best at the left. */
export const COLUMNS = 10

export const MOST_GENERATIONS = 40

export const params = {
  view: choice({
    label: 'Evolved loss',
    help: 'Losses bred here for fitting a line, or the one that was bred for image generators and published.',
    options: { bred: 'Ours', published: 'Published' },
    default: 'bred',
  }),
  judges: number({
    label: 'Data sets that judge',
    help: 'A formula’s fitness is its error over so many data sets, always the same ones.',
    min: 1,
    max: 12,
    step: 1,
    default: 8,
    ticks: [
      { at: 1, label: '1' },
      { at: 8, label: '8' },
      { at: 12, label: '12' },
    ],
  }),
  population: number({
    label: 'Formulas in a generation',
    help: 'The best goes on unchanged; the others are children of winners of small tournaments.',
    min: 20,
    max: 100,
    step: 10,
    default: 60,
  }),
  generations: number({
    label: 'Generations',
    help: 'How long the race goes on.',
    min: 5,
    max: MOST_GENERATIONS,
    step: 1,
    default: 20,
    ticks: [
      { at: 5, label: '5' },
      { at: 20, label: '20' },
      { at: MOST_GENERATIONS, label: '40' },
    ],
  }),
  formula: list({
    label: 'Your formula',
    help: 'The symbols of a formula’s tree by their numbers, each before what it works on; empty for none.',
    min: 0,
    max: SYMBOLS.length - 1,
    step: 1,
    maxLength: BOUNDS.nodes,
    default: [],
  }),
  enters: toggle({
    label: 'Your formula takes part',
    help: 'It stands among the first generation, in the place of another.',
    default: false,
  }),
  ratio: number({
    label: 'Real pictures for each made one',
    help: 'How much more frequent a picture is among the real ones than among the made ones.',
    min: 0.1,
    max: 10,
    step: 0,
    scale: 'log',
    default: 1,
    ticks: [
      { at: 0.1, label: '0.1' },
      { at: 1, label: '1' },
      { at: 10, label: '10' },
    ],
  }),
  seed: seed(17),
}

export type Config = ConfigOf<typeof params>
