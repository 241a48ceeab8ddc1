import { use, useId, useRef, type ReactNode } from 'react'
import { XAxis, YAxis } from './Axis'
import { DirectLabels, type DirectLabel, roomFor } from './DirectLabels'
import { frameOf, type Margin } from './frame'
import { PlaceContext } from './place'
import type { AxisSpec } from './ticks'
import { PlotContext } from './usePlot'
import { useSize } from './useSize'

export interface PlotProps {
  x: AxisSpec
  y: AxisSpec
  /** Accessible name. */
  title: string
  /** What a reader who does not see the plot should know of it. */
  description?: string | undefined
  /** Names at the ends of lines, for which room is kept at the right. */
  labels?: readonly DirectLabel[] | undefined
  margin?: Partial<Margin>
  /** A unit is as long in x as in y. */
  equal?: boolean
  /** Holds handles: a group of controls instead of a picture. */
  interactive?: boolean
  children?: ReactNode
}

/** A frame with two axes, as large as its panel has room; marks inside it read its scales with usePlot(). */
export function Plot(props: PlotProps) {
  const { x, y, title, description, labels, equal, interactive = false, children } = props
  const box = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const id = useId()
  const measured = useSize(box)
  const { width, height } = use(PlaceContext)
  const margin = labels === undefined ? props.margin : { right: roomFor(labels), ...props.margin }
  const frame = frameOf({ x, y, margin, equal, size: measured ?? { width, height } })
  const { area } = frame
  return (
    <div className="plot-box" ref={box}>
      <canvas ref={canvas} width={0} height={0} aria-hidden="true" />
      <svg
        ref={svg}
        role={interactive ? 'group' : 'img'}
        aria-label={title}
        aria-describedby={description === undefined ? undefined : `${id}-about`}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
      >
        {description !== undefined && <desc id={`${id}-about`}>{description}</desc>}
        <clipPath id={`${id}-area`}>
          <rect x={area.left} y={area.top} width={area.right - area.left} height={area.bottom - area.top} />
        </clipPath>
        <PlotContext
          value={{ ...frame, clip: `url(#${id}-area)`, live: measured !== null, interactive, svg, canvas }}
        >
          <XAxis spec={x} />
          <YAxis spec={y} />
          {children}
          {labels !== undefined && <DirectLabels labels={labels} />}
        </PlotContext>
      </svg>
    </div>
  )
}
