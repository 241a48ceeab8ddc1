import type { PictureProps } from '../../shell/defineFigure'
import { Clusters } from './Clusters'
import { Course } from './Course'
import { Curve } from './Curve'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { Planes } from './Planes'
import { Tree } from './Tree'
import { Unit } from './Unit'

type Props = PictureProps<Config, Frame, Ensemble>

/** The tree of eight inputs, until a network has come whose three planes are to be seen. */
export const Stage = (props: Props) => {
  const { net } = props.frame
  return net === undefined ? <Tree {...props} /> : <Planes net={net} />
}

/** How the inputs are shared out, or what one unit does to them. */
export const Shares = (props: Props) => {
  const { net } = props.frame
  return net === undefined ? <Clusters {...props} /> : <Unit net={net} />
}

/** The information curve, or what is estimated epoch by epoch. */
export const Bits = (props: Props) => {
  const { net } = props.frame
  return net === undefined ? <Curve {...props} /> : <Course {...props} net={net} />
}
