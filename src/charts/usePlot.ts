import { createContext, useContext, type RefObject } from 'react'
import type { Frame } from './frame'

export interface PlotFrame extends Frame {
  /** Value of `clip-path` that keeps marks inside the area. */
  clip: string
  /** In a browser with a layout; otherwise a static picture is drawn, as on the server. */
  live: boolean
  /** Holds handles, which assistive technology must reach. */
  interactive: boolean
  svg: RefObject<SVGSVGElement | null>
  /** Lies under the SVG; usePaint() draws on it. */
  canvas: RefObject<HTMLCanvasElement | null>
}

export const PlotContext = createContext<PlotFrame | null>(null)

/** Scales and area of the plot around this mark. */
export function usePlot(): PlotFrame {
  const frame = useContext(PlotContext)
  if (!frame) throw new Error('usePlot: this mark stands outside a <Plot>')
  return frame
}
