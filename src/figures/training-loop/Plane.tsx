import { Contour } from '../../charts/Contour'
import { Field } from '../../charts/Field'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import { Note } from '../../charts/Note'
import { DragPoint } from '../../controls/DragPoint'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { type Config, DOMAIN, GRID } from './params'
import { pointsText } from './text'

const CLASSES = ['classA', 'classB'] as const
/** The byte between the classes. */
const MIDDLE = 127.5
const BOUNDARY = { colour: 'var(--ink)', marker: 'circle' } as const
const TWIN = { ...BOUNDARY, dash: '6 4' } as const
const MARKERS = ['circle', 'triangle'] as const

const rounded = (value: number): number => Math.round(100 * value) / 100

/** What the net answers over the plane; the point with the wrong label can be dragged. */
export function Plane({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  const right = frame.points.filter(({ wrong }) => !wrong)
  const wrong = frame.points.find((point) => point.wrong)
  const isUntouched = config.wrongAt.length === 0
  return (
    <Plot
      title="What the net answers over the plane"
      description={`${frame.points.length} points in two classes; one carries the wrong label and moves the answer by ${pointsText(frame.left[frame.left.length - 1])} on average.`}
      interactive
      margin={{ top: 6, right: 6, bottom: 6, left: 6 }}
      x={{ domain: DOMAIN.x, label: '', ticks: [] }}
      y={{ domain: DOMAIN.y, label: '', ticks: [] }}
    >
      <Field kind="signed" middle={MIDDLE} limit={MIDDLE} series={CLASSES} {...GRID} values={frame.field} />
      <Contour at={[MIDDLE]} series={TWIN} width={1.75} {...GRID} values={frame.twinField} />
      <Contour at={[MIDDLE]} series={BOUNDARY} width={2.5} {...GRID} values={frame.field} />
      <Scatter
        x={right.map(({ x }) => x)}
        y={right.map(({ y }) => y)}
        classes={right.map(({ label }) => label)}
        series={CLASSES}
        radius={5}
        opacity={1}
      />
      {wrong === undefined ? null : (
        <>
          <Note
            x={wrong.x}
            y={wrong.y}
            anchor={wrong.x > 0 ? 'end' : 'start'}
            dx={wrong.x > 0 ? -14 : 14}
            dy={wrong.y > 0 ? 22 : -12}
            text={isUntouched ? 'wrong: drag me' : 'wrong'}
            colour="var(--warn)"
          />
          <DragPoint
            x={wrong.x}
            y={wrong.y}
            label="The point with the wrong label"
            series={{ colour: 'var(--warn)', marker: MARKERS[wrong.label] }}
            onChange={(x, y) => set({ wrongAt: [rounded(x), rounded(y)] })}
          />
        </>
      )}
    </Plot>
  )
}
