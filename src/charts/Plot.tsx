import { use, useId, useRef, type CSSProperties, type ReactNode } from 'react'
import { XAxis, YAxis } from './Axis'
import { frameOf, type Margin, type Size } from './frame'
import type { AxisSpec } from './ticks'
import { StillWidth } from './StillWidth'
import { PlotContext } from './usePlot'
import { useSize } from './useSize'

export interface PlotProps {
  x: AxisSpec
  y: AxisSpec
  /** Accessible name. */
  title: string
  /** What a reader who does not see the plot should know of it. */
  description?: string | undefined
  /** Width over height; the height is reserved before anything is drawn. */
  aspect?: number
  /** The same where the plot is at most 480 pixels wide. */
  narrowAspect?: number
  margin?: Partial<Margin>
  /** A unit is as long in x as in y. */
  equal?: boolean
  /** Holds handles: a group of controls instead of a picture. */
  interactive?: boolean
  children?: ReactNode
}

/** As in charts.css. */
const NARROW = 480

const sized = (width: number, aspect: number): Size => ({ width, height: Math.round(width / aspect) })

/** A frame with two axes; marks inside it read its scales with usePlot(). */
export function Plot(props: PlotProps) {
  const { x, y, title, description, margin, equal, interactive = false, children } = props
  const { aspect = 1.6, narrowAspect = Math.min(aspect, 1.2) } = props
  const box = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const id = useId()
  const measured = useSize(box)
  const width = use(StillWidth)
  const frame = frameOf({
    x,
    y,
    margin,
    equal,
    size: measured ?? sized(width, width > NARROW ? aspect : narrowAspect),
  })
  const { area } = frame
  const style: CSSProperties = { '--aspect': aspect, '--aspect-narrow': narrowAspect }
  return (
    <div className="plot" style={style}>
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
          </PlotContext>
        </svg>
      </div>
    </div>
  )
}
