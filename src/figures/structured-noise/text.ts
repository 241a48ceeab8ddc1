import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { CELLS, type Config, GLOBAL, MOST_LAYERS, SIDE } from './params'

type View = Shown<Config, Frame>

const QUADRANTS = ['upper left', 'upper right', 'lower left', 'lower right'] as const

/** What a die is called. */
export function dieName(die: number): string {
  if (die === GLOBAL) return 'the number of all cells'
  if (die >= CELLS) return `the number of the ${QUADRANTS[die - CELLS]} quadrant`
  return `the number of row ${1 + Math.floor(die / SIDE)}, column ${1 + (die % SIDE)}`
}

/** Cells within `layers` of a cell, the border counted in: (2L + 1)² in the middle. */
export function lawAt(die: number, layers: number): number {
  const along = (at: number): number => Math.min(SIDE - 1, at + layers) - Math.max(0, at - layers) + 1
  return along(Math.floor(die / SIDE)) * along(die % SIDE)
}

export const claim: Claim<Config, Frame, undefined> = {
  text: 'Give every region its own code and only that region changes.',
  holds: ({ frame, config }) => {
    const last = config.throws.at(-1) ?? GLOBAL
    return (
      last < CELLS && frame.structured.count === lawAt(last, config.layers) && frame.dense.count === CELLS
    )
  },
  otherwise: ({ config }) => {
    const last = config.throws.at(-1)
    if (last === undefined) return 'Throw one die: how much of the picture will change?'
    return last === GLOBAL
      ? 'The number that all cells share changes the whole digit.'
      : 'A quadrant’s number changes that quadrant, and what borders on it.'
  },
}

export function describe({ frame, config }: View): string {
  const last = config.throws.at(-1)
  if (last === undefined)
    return 'No die has been thrown yet: both generators show the same real digit. Press a die.'
  const { structured, dense } = frame
  const full = (2 * config.layers + 1) ** 2
  const law = lawAt(last, config.layers)
  const why =
    last >= CELLS
      ? ''
      : law === full
        ? `, (2 · ${config.layers} + 1)²`
        : `, what the border leaves of (2 · ${config.layers} + 1)² = ${full}`
  return `A new throw of ${dieName(last)} changes ${structured.count} of ${CELLS} cells${why}. In one dense code, a new number changes ${dense.count}.`
}

export const values = ({ frame }: View): Record<string, string> => ({
  changed: String(frame.structured.count),
  dense: String(frame.dense.count),
  three: String(frame.reach[MOST_LAYERS]),
  cells: String(CELLS),
})

export const table = ({ frame }: View): readonly PanelTable[] => [
  {
    title: 'The dice and the pictures, cell by cell',
    columns: ['row', 'column', 'die', 'structured code: ink', 'changed', 'dense code: ink', 'changed too'],
    rows: Array.from(frame.structured.after, (ink, cell) => [
      1 + Math.floor(cell / SIDE),
      1 + (cell % SIDE),
      frame.code[cell],
      ink,
      frame.structured.changed[cell],
      frame.dense.after[cell],
      frame.dense.changed[cell],
    ]),
  },
  {
    title: 'Cells that one die in the middle changes',
    columns: ['convolutions', 'structured code', '(2L + 1)²', 'dense code'],
    rows: frame.reach.map((count, layers) => [layers, count, (2 * layers + 1) ** 2, frame.dense.count]),
  },
]
