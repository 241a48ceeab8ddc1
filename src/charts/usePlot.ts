import { createContext, useContext, useId, useLayoutEffect, type RefObject } from 'react'
import type { Frame } from './frame'
import type { Layers, Painter } from './layers'

export interface PlotFrame extends Frame {
  /** Value of `clip-path` that keeps marks inside the area. */
  clip: string
  /** In a browser with a layout; otherwise a still is drawn, as on the server. */
  live: boolean
  /** Holds handles, which assistive technology must reach. */
  interactive: boolean
  svg: RefObject<SVGSVGElement | null>
  layers: Layers
}

export const PlotContext = createContext<PlotFrame | null>(null)

/** Scales and area of the plot around this mark. */
export function usePlot(): PlotFrame {
  const frame = useContext(PlotContext)
  if (!frame) throw new Error('usePlot: this mark stands outside a <Plot>')
  return frame
}

/** Draws on the canvas under the SVG, in the frame of the same commit; with null nothing is drawn. */
export function usePaint(depth: number, paint: Painter | null): void {
  const { layers } = usePlot()
  const id = useId()
  useLayoutEffect(() => {
    if (paint) layers.set(id, depth, paint)
    return () => layers.remove(id)
  })
}
