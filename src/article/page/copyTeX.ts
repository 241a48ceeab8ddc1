/** The TeX that a formula was set from. */
const texOf = (formula: Element): string =>
  formula.querySelector('[data-tex]')?.getAttribute('data-tex') ?? ''

const formulaAround = (node: Node): Element | null => {
  const element = node instanceof Element ? node : node.parentElement
  const formula = element?.closest('.katex') ?? null
  return formula?.closest('.katex-display') ?? formula
}

/** A formula cannot be copied by halves: a selection that ends inside one takes it whole. */
function wholeFormulas(range: Range): Range {
  const whole = range.cloneRange()
  const [first, last] = [formulaAround(range.startContainer), formulaAround(range.endContainer)]
  if (first) whole.setStartBefore(first)
  if (last) whole.setEndAfter(last)
  return whole
}

function inTeX(formula: Element, fence: string): HTMLElement {
  const tex = document.createElement(fence === '$$' ? 'p' : 'span')
  tex.style.whiteSpace = 'pre-wrap'
  tex.textContent = `${fence}${texOf(formula)}${fence}`
  return tex
}

/** What is selected, formulas as TeX; null where no formula is. */
function selectedTeX(selection: Selection): HTMLElement | null {
  const copy = document.createElement('div')
  for (let i = 0; i < selection.rangeCount; i++)
    copy.append(wholeFormulas(selection.getRangeAt(i)).cloneContents())
  if (!copy.querySelector('.katex')) return null
  for (const formula of copy.querySelectorAll('.katex-display')) formula.replaceWith(inTeX(formula, '$$'))
  for (const formula of copy.querySelectorAll('.katex')) formula.replaceWith(inTeX(formula, '$'))
  for (const sign of copy.querySelectorAll('.self-link')) sign.remove()
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
  return copy
}

/** The text with the line breaks that it has on the page, which only what is laid out can tell. */
function textOf(copy: HTMLElement): string {
  const place = document.createElement('div')
  Object.assign(place.style, { position: 'fixed', insetInlineStart: '-200vw', width: '100vw' })
  place.append(copy)
  document.body.append(place)
  const text = place.innerText
  place.remove()
  return text.trim()
}

/** Copies a passage with formulas as TeX, each once: `$…$` in a line, `$$…$$` for one displayed. */
export function copyTeX(event: ClipboardEvent): void {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !event.clipboardData) return
  const copy = selectedTeX(selection)
  if (!copy) return
  event.clipboardData.setData('text/html', copy.innerHTML)
  event.clipboardData.setData('text/plain', textOf(copy))
  event.preventDefault()
}
