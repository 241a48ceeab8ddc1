import { Contour } from '../../charts/Contour'
import { Field } from '../../charts/Field'
import { PlotPanel } from '../../charts/PlotPanel'
import { percent } from '../../charts/percent'
import { Scatter } from '../../charts/Scatter'
import { DragTurn } from '../../controls/DragTurn'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { CENTRE, type Config, DOMAIN, FIELD, GRID, params } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

/** How far the handle stands from the middle. */
const REACH = 1.52
/** Logits this far from the boundary are drawn in full colour. */
const FULL = 5

const everySecond = (values: Float32Array, from: 0 | 1): Float32Array =>
  values.filter((_, i) => i % 2 === from)

const TURNED = { colour: 'var(--touch)', marker: 'ring' } as const

/** Where either net changes its mind. */
function Boundaries({ plain, pushed }: Pick<Frame, 'plain' | 'pushed'>) {
  return (
    <>
      <Contour values={plain.field} {...GRID} at={[0]} series="before" width={2} x={FIELD.x} y={FIELD.y} />
      <Contour
        values={pushed.field}
        {...GRID}
        at={[0]}
        series={{ colour: 'var(--ink)', marker: 'circle' }}
        width={3.5}
        x={FIELD.x}
        y={FIELD.y}
      />
    </>
  )
}

/** Labelled moons, unlabelled ones that the hand turns, and two boundaries. */
export function Stage({ frame, config, set }: Props) {
  const { plain, pushed, source, labels, target } = frame
  return (
    <PlotPanel
      id="moons"
      title={`Turned points right: ${percent(pushed.accuracy)} with the push, ${percent(plain.accuracy)} without`}
      note="Filled: labelled. Rings: turned, without labels. Boundary: thick with the push, dashed without."
      name="Labelled moons, turned unlabelled moons and the boundaries of two nets"
      description={`Turned by ${config.angle}°. With the push ${percent(pushed.accuracy)} of fresh turned points are right, without it ${percent(plain.accuracy)}.`}
      equal
      x={{ domain: DOMAIN.x, label: '', ticks: [] }}
      y={{ domain: DOMAIN.y, label: '', ticks: [] }}
      margin={{ top: 4, right: 4, bottom: 4, left: 4 }}
      interactive
    >
      <Field
        kind="signed"
        values={pushed.field}
        limit={FULL}
        {...GRID}
        x={FIELD.x}
        y={FIELD.y}
        series={['classA', 'classB']}
        strength={0.3}
      />
      <Scatter
        x={everySecond(source, 0)}
        y={everySecond(source, 1)}
        classes={labels}
        series={['classA', 'classB']}
        radius={3.5}
        opacity={0.75}
      />
      <Scatter
        x={everySecond(target, 0)}
        y={everySecond(target, 1)}
        series={TURNED}
        radius={3}
        opacity={0.9}
      />
      <Boundaries plain={plain} pushed={pushed} />
      <DragTurn
        {...CENTRE}
        radius={REACH}
        angle={config.angle}
        range={[params.angle.min, params.angle.max]}
        label="Turn of the unlabelled moons"
        hint={config.angle === params.angle.default ? 'turn us' : undefined}
        onChange={(angle) => set({ angle })}
      />
    </PlotPanel>
  )
}
