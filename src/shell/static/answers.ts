import { defaultTreeAdapter, html, serialize } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

const hasAttribute = (element: Element, wanted: string, word: string): boolean =>
  element.attrs.some(({ name, value }) => name === wanted && value.split(' ').includes(word))

const isAnswer = (element: Element): boolean =>
  hasAttribute(element, 'class', 'until-guessed') && element.attrs.some(({ name }) => name === 'data-hidden')

/** What in a plot waits for a guess. */
export function answersIn(parent: Parent): Element[] {
  return parent.childNodes
    .filter((child) => defaultTreeAdapter.isElementNode(child))
    .flatMap((child) => (isAnswer(child) ? [child] : answersIn(child)))
}

/** A picture of the answer, for readers without scripts, who cannot be asked. */
export interface Answer {
  address: string
  alt: string
  size: { width: string; height: string }
}

/** Folded below the figure; with scripts the figure itself answers. */
export function foldedAnswers(answers: readonly Answer[]): string {
  if (answers.length === 0) return ''
  const details = defaultTreeAdapter.createElement('details', html.NS.HTML, [
    { name: 'class', value: 'poster-answers' },
  ])
  const summary = defaultTreeAdapter.createElement('summary', html.NS.HTML, [])
  defaultTreeAdapter.insertText(summary, 'With the answer')
  defaultTreeAdapter.appendChild(details, summary)
  for (const { address, alt, size } of answers) {
    const attributes = { src: address, alt, loading: 'lazy', ...size }
    const image = defaultTreeAdapter.createElement(
      'img',
      html.NS.HTML,
      Object.entries(attributes).map(([name, value]) => ({ name, value })),
    )
    defaultTreeAdapter.appendChild(details, image)
  }
  const fragment = defaultTreeAdapter.createDocumentFragment()
  defaultTreeAdapter.appendChild(fragment, details)
  return serialize(fragment)
}
