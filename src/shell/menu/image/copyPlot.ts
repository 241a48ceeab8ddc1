/** What a style sheet may say of a mark. */
const STYLES = [
  'display',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'direction',
  'visibility',
  'paint-order',
  'letter-spacing',
  'image-rendering',
  'mix-blend-mode',
]

/** Writes what the page's style sheets say into the copy itself. */
function writeStyles(original: Element, copy: Element): void {
  if (copy instanceof SVGElement) {
    const computed = getComputedStyle(original)
    for (const name of STYLES) {
      const value = computed.getPropertyValue(name)
      if (value !== '') copy.style.setProperty(name, value)
    }
    copy.removeAttribute('class')
  }
  const children = [...original.children]
  ;[...copy.children].forEach((child, i) => {
    const source = children[i]
    if (source !== undefined) writeStyles(source, child)
  })
}

/** A plot that looks in a file as it does on the page. */
export function copyPlot(plot: SVGSVGElement): SVGElement {
  const copy = plot.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('copyPlot: the copy of a plot is a plot')
  writeStyles(plot, copy)
  return copy
}
