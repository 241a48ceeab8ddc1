import type { DirectLabel } from './DirectLabels'
import { Line } from './Line'
import type { SeriesStyle } from './series'

/** A run that was kept, as a line beside the one on show. */
export interface KeptLine {
  name: string
  x: ArrayLike<number>
  y: ArrayLike<number>
}

/** Of kept runs, what is drawn of each; at 0, 1, 2 … unless told where. */
export const keptLinesOf = <Frame,>(
  kept: readonly { name: string; frame: Frame }[],
  read: (frame: Frame) => readonly number[],
  at?: readonly number[],
): KeptLine[] =>
  kept.map(({ name, frame }) => {
    const y = read(frame)
    return { name, x: at ?? [...y.keys()], y }
  })

const DASHES = ['2 3', '7 3', '7 3 2 3']

const styleAt = (at: number): SeriesStyle => ({
  colour: 'var(--ink-soft)',
  marker: 'ring',
  dash: DASHES[at % DASHES.length],
})

/** Kept runs, dashed and in no quantity's colour. Their names are `keptLabels`, among the plot's labels. */
export const KeptLines = ({ lines }: { lines: readonly KeptLine[] }) =>
  lines.map(({ name, x, y }, i) => <Line key={name} x={x} y={y} series={styleAt(i)} width={1.5} />)

/** The names of kept runs at the ends of their lines. */
export const keptLabels = (lines: readonly KeptLine[]): DirectLabel[] =>
  lines.map(({ name, x, y }, i) => ({
    text: name,
    x: x[y.length - 1],
    y: y[y.length - 1],
    series: styleAt(i),
  }))
