import { repeated } from './repeated'
import { attributeOf, childrenOf, classesOf, type Element, type Parent, textOf } from './tree'

/** Throws with the place at fault: the build fails. */
function fail(figure: string, panel: string | undefined, what: string): never {
  throw new Error(`Figure “${figure}”${panel === undefined ? '' : `, panel “${panel}”`}: ${what}`)
}

/** Names at the ends of a plot's lines. */
function seriesIn(element: Element): string[] {
  if (classesOf(element).includes('plot-direct-labels')) return childrenOf(element).map(textOf)
  return childrenOf(element).flatMap(seriesIn)
}

/** All plots of a figure’s body by their key, panel and name; icons elsewhere stay as they are. */
export function plotsOf(drawing: Parent, figure: string): Map<string, Element> {
  const plots = new Map<string, Element>()
  const panels = new Set<string>()
  const addPlot = (svg: Element, panel: string | undefined): void => {
    const name = attributeOf(svg, 'aria-label') ?? ''
    if (panel === undefined) fail(figure, panel, `the plot “${name}” stands in no panel.`)
    if (name === '') fail(figure, panel, 'a plot has no name.')
    const key = `${panel}: ${name}`
    if (plots.has(key)) fail(figure, panel, `two plots are called “${name}”.`)
    const series = repeated(childrenOf(svg).flatMap(seriesIn))
    if (series !== undefined) fail(figure, panel, `two series of the plot “${name}” are called “${series}”.`)
    plots.set(key, svg)
  }
  const enter = (panel: string): void => {
    if (panel === '') fail(figure, undefined, 'a panel has no id.')
    if (panels.has(panel)) fail(figure, panel, 'another panel of this figure has the same id.')
    panels.add(panel)
  }
  const walk = (element: Element, panel: string | undefined, inBody: boolean): void => {
    const id = attributeOf(element, 'data-panel')
    if (id !== undefined) enter(id)
    if (inBody && element.tagName === 'svg') addPlot(element, panel)
    else {
      const within = inBody || classesOf(element).includes('figure-body')
      for (const child of childrenOf(element)) walk(child, id ?? panel, within)
    }
  }
  for (const child of childrenOf(drawing)) walk(child, undefined, false)
  return plots
}

export interface Pair {
  key: string
  svg: Element
  narrow: Element
}

/** Each plot of the drawing for desks with the one of the same key drawn for phones. */
export function pairsOf(desk: Parent, phone: Parent, figure: string): Pair[] {
  const onPhone = plotsOf(phone, figure)
  return [...plotsOf(desk, figure)].map(([key, svg]) => {
    const narrow = onPhone.get(key)
    if (narrow === undefined) fail(figure, undefined, `the plot “${key}” is not drawn for phones.`)
    return { key, svg, narrow }
  })
}
