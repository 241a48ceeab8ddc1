/**
 * In the head of the article, as an inline script: a link that asks for a figure alone leads to the figure's own page
 * before anything of the article is painted.
 */
import { ownPageIn } from '../../params/address'

/** The ids of all figures; plugins/prerender.ts puts them here. */
declare const FIGURES: readonly string[]

const page = document.documentElement
const to = ownPageIn(location.href, FIGURES)
if (to !== undefined && page.dataset['oneFile'] === undefined) {
  page.style.display = 'none'
  location.replace(to)
}
