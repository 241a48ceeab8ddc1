import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { DragPoints } from '../../controls/DragPoints'
import type { PictureProps } from '../../shell/defineFigure'
import { isOwn, valueAt } from './cloud'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { KEPT, LOOKS } from './looks'
import { type Config, DOMAIN } from './params'
import { keptText } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

/** A point nobody has moved yet, at which a hand is invited: among those on the second line. */
const INVITED = 30

/** Two searchers over one cloud: the points each keeps, and its line through them. */
export function Stage({ frame, config, set }: Props) {
  const { greedy, annealed } = frame
  const points = isOwn(config.points)
    ? config.points
    : Array.from(frame.x, (x, i): [number, number] => [x, frame.y[i]])
  const lines = [
    { text: 'annealing', series: LOOKS.annealed, line: annealed.line },
    { text: 'greedy', series: LOOKS.greedy, line: greedy.line },
  ]
  const keptBy = (i: number): number => greedy.chosen[i] + 2 * annealed.chosen[i]
  return (
    <PlotPanel
      id="cloud"
      title={`Each keeps ${frame.keep} of ${frame.x.length} points`}
      note={keptText({ frame })}
      name="Points, and the line of each search"
      description={`Annealing ${annealed.found ? 'has' : 'has not'} found the best line, greedy search ${greedy.found ? 'has' : 'has not'}.`}
      x={{ domain: DOMAIN.x, label: 'x' }}
      y={{ domain: DOMAIN.y, label: 'y' }}
      labels={lines.map(({ text, series, line }) => ({
        text,
        series,
        x: DOMAIN.x[1],
        y: valueAt(line, DOMAIN.x[1]),
      }))}
      interactive
    >
      {lines.map(({ text, series, line }) => (
        <Line key={text} x={DOMAIN.x} y={DOMAIN.x.map((x) => valueAt(line, x))} series={series} width={3} />
      ))}
      {isOwn(config.points) ? null : (
        <Note
          x={frame.x[INVITED]}
          y={frame.y[INVITED]}
          dx={-12}
          dy={24}
          anchor="end"
          text="drag me →"
          colour="var(--touch)"
        />
      )}
      <DragPoints
        points={points}
        label={(i) => `Point ${i + 1}`}
        names={['x', 'y']}
        series={(i) => KEPT[keptBy(i)]}
        radius={() => 6}
        onChange={(i, x, y) => set({ points: points.map((point, j) => (j === i ? [x, y] : point)) })}
      />
    </PlotPanel>
  )
}
