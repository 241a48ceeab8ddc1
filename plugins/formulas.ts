import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { elementsIn, hasClass } from './formulas/elements.ts'
import { shortenMathML } from './formulas/mathml.ts'
import { drawPicture } from './formulas/picture.ts'

/**
 * KaTeX’s formulas of a third of the elements, with the same letters at the same places: `styles/formulas.css` belongs to
 * them. The TeX is in the `data-tex` of their MathML.
 */
export const formulas = () => (tree: Root) => {
  visit(tree, 'element', (node) => {
    if (!hasClass(node, 'katex')) return undefined
    const [math, picture] = ['katex-mathml', 'katex-html'].map((name) =>
      elementsIn(node).find((part) => hasClass(part, name)),
    )
    const [spoken] = math ? elementsIn(math) : []
    if (!spoken || !picture) throw new Error('formulas: a formula that is not both MathML and a picture')
    spoken.properties['dataTex'] = shortenMathML(spoken)
    drawPicture(picture, spoken.properties['display'] === 'block')
    return SKIP
  })
}
