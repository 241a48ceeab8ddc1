import { styleOf } from '../../charts/series'
import { usePlot } from '../../charts/usePlot'
import type { Ensemble } from './ensemble'
import type { Method } from './methods'
import { SERIES } from './names'

export const COUNT_ROOM = 66

/** In how many seeds each cubic came closer than the one with nothing subtracted. */
export function Counts({ cubic, shown }: Pick<Ensemble, 'cubic'> & { shown: readonly Method[] }) {
  const { y, area } = usePlot()
  return (
    <g>
      <text className="plot-name" x={area.right + 8} y={area.top - 14}>
        closer
      </text>
      {shown
        .filter((method) => method !== 'raw')
        .map((method) => {
          const { wins, losses, compared } = cubic[method]
          return (
            <text
              key={method}
              className="plot-label"
              x={area.right + 8}
              y={y(shown.indexOf(method))}
              dy="0.35em"
              fill={styleOf(SERIES[method]).colour}
            >
              {wins + losses === 0 ? 'the same' : `${wins} of ${compared}`}
            </text>
          )
        })}
    </g>
  )
}
