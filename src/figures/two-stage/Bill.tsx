import { styleOf } from '../../charts/series'
import { svgPen } from '../../charts/svgPen'
import { usePlot } from '../../charts/usePlot'
import type { Note } from './experiment'
import { billOf } from './edit'

/** The bill after every epoch: planned as an outline, filled as far as it has been counted. */
export function Bill({ schedule, notes }: { schedule: readonly number[]; notes: readonly Note[] }) {
  const { x, y, clip } = usePlot()
  const outline = svgPen()
  billOf(schedule).forEach((passes, epoch) =>
    (epoch === 0 ? outline.moveTo : outline.lineTo)(x(epoch), y(passes)),
  )
  const filled = svgPen()
  filled.moveTo(x(0), y(0))
  notes.forEach(({ passes }, epoch) => filled.lineTo(x(epoch), y(passes)))
  filled.lineTo(x(notes.length - 1), y(0))
  filled.closePath()
  const { colour } = styleOf('robust')
  return (
    <g clipPath={clip}>
      <path d={filled.toString()} fill={colour} opacity={0.22} />
      <path className="schedule-bill" d={outline.toString()} stroke={colour} />
    </g>
  )
}
