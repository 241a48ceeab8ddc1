import { pixelPaths } from '../../charts/Pixels'
import type { Shown } from './experiment'
import { SIDE } from './params'

const LEVELS = 16
const INSET = 0.06

/** A frame about every cell that the last throw changed. */
const framesOf = (changed: Uint8Array): string =>
  [...changed.keys()]
    .filter((cell) => changed[cell] === 1)
    .map((cell) => {
      const [x, y] = [(cell % SIDE) + INSET, Math.floor(cell / SIDE) + INSET]
      const side = 1 - 2 * INSET
      return `M${x} ${y}h${side}v${side}h${-side}z`
    })
    .join('')

/** A generated picture, its changed cells framed. */
export function Picture({ shown, label }: { shown: Shown; label: string }) {
  return (
    <svg className="coded-picture" role="img" aria-label={label} viewBox={`0 0 ${SIDE} ${SIDE}`}>
      {[...pixelPaths(shown.after, SIDE, [0, 1], false)].map(([level, path]) => (
        <path
          key={level}
          d={path}
          fill="var(--ink)"
          fillOpacity={level / LEVELS}
          shapeRendering="crispEdges"
        />
      ))}
      <path className="coded-changed" d={framesOf(shown.changed)} />
    </svg>
  )
}
