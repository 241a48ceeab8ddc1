import { percent } from '../../charts/percent'
import type { PointerEvent } from 'react'
import { Panel } from '../../charts/Panel'
import { pixelPaths } from '../../charts/Pixels'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { NET_NAMES, NETS, STYLES } from './names'
import { type Config, HOLE, SIDE } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const LEVELS = 16
const inside = (value: number): number => Math.min(SIDE - 1, Math.max(0, Math.floor(value)))

interface MapProps {
  values: ArrayLike<number>
  colour: string
  label: string
  hole: readonly [x: number, y: number]
  onHole: (x: number, y: number) => void
}

/** A picture of 8 × 8 with the hole on it, which goes where the pointer is. */
function Covered({ values, colour, label, hole, onHole }: MapProps) {
  const onPointer = (event: PointerEvent<SVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    if (box.width === 0) return
    onHole(
      inside(((event.clientX - box.left) / box.width) * SIDE),
      inside(((event.clientY - box.top) / box.height) * SIDE),
    )
  }
  const [x, y] = hole.map((at) => at - (HOLE - 1) / 2)
  return (
    <svg
      className="mixed-map"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      onPointerDown={onPointer}
      onPointerMove={(event) => event.pointerType !== 'touch' && onPointer(event)}
    >
      <g shapeRendering="crispEdges">
        {[...pixelPaths(values, SIDE, [0, 1], false)].map(([level, path]) => (
          <path key={level} d={path} fill={colour} fillOpacity={level / LEVELS} />
        ))}
      </g>
      <rect className="mixed-hole" x={x} y={y} width={HOLE} height={HOLE} />
    </svg>
  )
}

/** A digit with a hole, and how sure each net is of it wherever the hole stands. */
export function Holes({ frame, config, set }: Props) {
  const { holeX, holeY, digitA } = config
  const hole = [holeX, holeY] as const
  const onHole = (x: number, y: number): void => {
    if (x !== holeX || y !== holeY) set({ holeX: x, holeY: y })
  }
  return (
    <Panel
      id="holes"
      title={`How sure of the ${digitA}, wherever the hole stands`}
      note="Point at a picture: the hole follows. Full colour: sure."
    >
      <div className="mixed-maps">
        <figure>
          <Covered
            values={frame.holed}
            colour="var(--ink)"
            label={`The ${digitA} with a hole of ${HOLE} by ${HOLE} pixels about column ${holeX + 1}, row ${holeY + 1}`}
            hole={hole}
            onHole={onHole}
          />
          <figcaption>covered</figcaption>
        </figure>
        {NETS.map((name) => {
          const { map } = frame.nets[name]
          const sure = percent(map[SIDE * holeY + holeX])
          const least = percent(Math.min(...map))
          return (
            <figure key={name} style={{ color: STYLES[name].colour }}>
              <Covered
                values={map}
                colour={STYLES[name].colour}
                label={`${NET_NAMES[name]}: ${sure} sure with the hole here, ${least} where it is least so`}
                hole={hole}
                onHole={onHole}
              />
              <figcaption>{`${NET_NAMES[name]} ${sure}`}</figcaption>
            </figure>
          )
        })}
      </div>
    </Panel>
  )
}
