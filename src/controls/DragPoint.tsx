import type { Quantity, SeriesStyle } from '../charts/series'
import { DragPoints, type DragPointsProps } from './DragPoints'

export interface DragPointProps extends Pick<DragPointsProps, 'domain' | 'names'> {
  x: number
  y: number
  label: string
  onChange: (x: number, y: number) => void
  onEnd?: (() => void) | undefined
  onRemove?: (() => void) | undefined
  series?: Quantity | SeriesStyle
  radius?: number
}

/** One point that pointer, finger and keys can move. */
export function DragPoint({
  x,
  y,
  label,
  onChange,
  onEnd,
  onRemove,
  series = 'moved',
  radius = 8,
  ...rest
}: DragPointProps) {
  return (
    <DragPoints
      {...rest}
      points={[[x, y]]}
      label={() => label}
      onChange={(_, newX, newY) => onChange(newX, newY)}
      onEnd={onEnd}
      onRemove={onRemove && (() => onRemove())}
      series={series}
      radius={radius}
    />
  )
}
