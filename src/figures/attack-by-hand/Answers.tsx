import { Contour } from '../../charts/Contour'
import { Field } from '../../charts/Field'
import type { Frame } from './experiment'
import { FIELD } from './params'

const EDGES = { x: FIELD.x, y: FIELD.y }

/** What the net answers everywhere. */
export function Answers({ frame: { field } }: { frame: Frame }) {
  return (
    <>
      <Field
        kind="signed"
        {...field}
        middle={0.5}
        limit={0.5}
        series={['classA', 'classB']}
        strength={0.32}
        {...EDGES}
      />
      <Contour {...field} at={[0.5]} series="carliniWagner" width={1.25} {...EDGES} />
    </>
  )
}
