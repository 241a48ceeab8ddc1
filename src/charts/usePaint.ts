import { useId, useLayoutEffect, type RefObject } from 'react'
import { Layers, type Painter } from './layers'
import { usePlot } from './usePlot'

const layersOfCanvas = new WeakMap<RefObject<HTMLCanvasElement | null>, Layers>()

function layersOf(canvas: RefObject<HTMLCanvasElement | null>): Layers {
  const layers = layersOfCanvas.get(canvas) ?? new Layers(canvas)
  layersOfCanvas.set(canvas, layers)
  return layers
}

/** Draws on the canvas under the SVG, in the frame of the same commit; with null nothing is drawn. */
export function usePaint(depth: number, paint: Painter | null): void {
  const plot = usePlot()
  const id = useId()
  useLayoutEffect(() => {
    if (!paint) return undefined
    const layers = layersOf(plot.canvas)
    layers.set(id, { depth, paint }, plot)
    return () => layers.remove(id)
  })
}
