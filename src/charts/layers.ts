import type { RefObject } from 'react'
import type { Frame } from './frame'
import { textZoom } from './textZoom'
import { onThemeChange } from './theme'

export type Rgb = readonly [red: number, green: number, blue: number]

/** What a painter gets: the canvas in the plot's own pixels, and CSS colours as the page shows them now. */
export interface Brush {
  context: CanvasRenderingContext2D
  colour: (css: string) => string
  rgb: (css: string) => Rgb
}

export type Painter = (brush: Brush) => void

export interface Layer {
  depth: number
  paint: Painter
}

/**
 * The canvas under a plot's SVG. Painters come and go with React's commits and are drawn together in one
 * microtask, that is, before the browser paints what the same commit changed in the SVG.
 */
export class Layers {
  private readonly painters = new Map<string, Layer>()
  private readonly colours = new Map<string, string>()
  private readonly canvas: RefObject<HTMLCanvasElement | null>
  private frame: Frame | null = null
  private forget: (() => void) | null = null
  private due = false

  constructor(canvas: RefObject<HTMLCanvasElement | null>) {
    this.canvas = canvas
  }

  set(id: string, layer: Layer, frame: Frame): void {
    this.painters.set(id, layer)
    this.frame = frame
    this.forget ??= onThemeChange(() => {
      this.colours.clear()
      this.ask()
    })
    this.ask()
  }

  remove(id: string): void {
    if (this.painters.delete(id)) this.ask()
  }

  private ask(): void {
    if (this.due) return
    this.due = true
    queueMicrotask(() => {
      this.due = false
      this.draw()
    })
  }

  private draw(): void {
    const { frame } = this
    const canvas = this.canvas.current
    if (this.painters.size === 0) {
      this.forget?.()
      this.forget = null
    }
    if (!canvas || !frame || (this.painters.size === 0 && canvas.width === 0)) return
    const density = this.painters.size === 0 ? 0 : Math.min(3, (window.devicePixelRatio || 1) * textZoom())
    sizeTo(canvas, Math.round(frame.width * density), Math.round(frame.height * density))
    const context = density === 0 ? null : canvas.getContext('2d')
    if (!context) return
    const { left, right, top, bottom } = frame.area
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.save()
    context.scale(density, density)
    context.beginPath()
    context.rect(left, top, right - left, bottom - top)
    context.clip()
    const brush = this.brush(canvas, context)
    for (const layer of [...this.painters.values()].sort((a, b) => a.depth - b.depth)) {
      context.save()
      layer.paint(brush)
      context.restore()
    }
    context.restore()
  }

  private brush(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): Brush {
    const colour = (css: string): string => {
      const known = this.colours.get(css)
      if (known !== undefined) return known
      canvas.style.color = css
      const shown = getComputedStyle(canvas).color
      this.colours.set(css, shown)
      return shown
    }
    return { context, colour, rgb: (css) => rgbOf(colour(css)) }
  }
}

/** Sets what differs: a canvas that is given its size anew gets new memory, at every frame. */
export function sizeTo(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}

const seen = new Map<string, Rgb>()

/** Any computed colour as bytes; reading a pixel back is slow, and a colour does not change. */
function rgbOf(colour: string): Rgb {
  const bytes = seen.get(colour) ?? pixelOf(colour)
  seen.set(colour, bytes)
  return bytes
}

/** A painted pixel understands every notation. */
function pixelOf(colour: string): Rgb {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return [0, 0, 0]
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}
