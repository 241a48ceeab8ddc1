let zoom: number | undefined

/**
 * How much larger than usual the page's text is: on a projector, where a figure stands alone, or because the reader's
 * browser is set so. Plots grow with it. At least 1; read once, since asking costs a layout.
 */
export function textZoom(): number {
  zoom ??= Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1)
  return zoom
}
