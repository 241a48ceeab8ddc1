import type { Area, Size } from './frame'

export type Rgb = readonly [red: number, green: number, blue: number]

/** What a painter gets: the canvas in the plot's own pixels, and CSS colours as the page shows them now. */
export interface Brush {
  context: CanvasRenderingContext2D
  colour: (css: string) => string
  rgb: (css: string) => Rgb
}

export type Painter = (brush: Brush) => void

interface Layer {
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
  private canvas: HTMLCanvasElement | null = null
  private size: Size = { width: 0, height: 0 }
  private area: Area = { left: 0, right: 0, top: 0, bottom: 0 }
  private due = false

  set(id: string, depth: number, paint: Painter): void {
    this.painters.set(id, { depth, paint })
    this.ask()
  }

  remove(id: string): void {
    if (this.painters.delete(id)) this.ask()
  }

  place(canvas: HTMLCanvasElement | null, size: Size, area: Area): void {
    this.canvas = canvas
    this.size = size
    this.area = area
    this.ask()
  }

  /** The page's colours have changed. */
  recolour(): void {
    this.colours.clear()
    this.ask()
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
    const { canvas } = this
    if (!canvas || (this.painters.size === 0 && canvas.width === 0)) return
    const density = this.painters.size === 0 ? 0 : Math.min(3, window.devicePixelRatio || 1)
    canvas.width = Math.round(this.size.width * density)
    canvas.height = Math.round(this.size.height * density)
    const context = density === 0 ? null : canvas.getContext('2d')
    if (!context) return
    context.scale(density, density)
    context.beginPath()
    context.rect(
      this.area.left,
      this.area.top,
      this.area.right - this.area.left,
      this.area.bottom - this.area.top,
    )
    context.clip()
    const brush = this.brush(canvas, context)
    for (const layer of [...this.painters.values()].sort((a, b) => a.depth - b.depth)) {
      context.save()
      layer.paint(brush)
      context.restore()
    }
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
    return { context, colour, rgb: (css) => pixelOf(colour(css)) }
  }
}

/** Any CSS colour as bytes: a painted pixel understands every notation. */
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
