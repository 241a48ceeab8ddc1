let zoom: number | undefined

/**
 * How much larger than usual the page's text is: on a projector, where a figure stands alone, or because the reader's
 * browser is set so. Plots grow with it. At least 1; read once, since asking costs a layout.
 */
export function textZoom(): number {
  zoom ??= Math.max(1, measured())
  return zoom
}

/** The size of the root's text over the size the style sheet means it to have; 1 where there are no styles. */
function measured(): number {
  const style = getComputedStyle(document.documentElement)
  return Number.parseFloat(style.fontSize) / Number.parseFloat(style.getPropertyValue('--usual-text')) || 1
}

/** To be asked anew: a presentation’s text is as large as its screen. */
export function forgetTextZoom(): void {
  zoom = undefined
}
