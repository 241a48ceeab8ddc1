import { describe, expect, it } from 'vitest'
import { elementsIn, findClass, textOf, typeset, typesetByKatex } from './typeset'

const picture = (tex: string, kind?: 'inline' | 'display') => findClass(typeset(tex, kind), 'katex-html')

/** The MathML as it stands in the page. */
const spoken = (tex: string): string => {
  const [math] = elementsIn(findClass(typeset(tex), 'katex-mathml'))
  const written = (node: (typeof math.children)[number]): string =>
    node.type === 'element'
      ? `<${node.tagName}>${node.children.map(written).join('')}</${node.tagName}>`
      : textOf(node)
  return written(math)
}

const stylesIn = (tex: string): unknown[] =>
  elementsIn(picture(tex)).map(({ properties }) => properties['style'])

const samples = [
  String.raw`\hat R(\theta) = \frac1n \sum_{i=1}^n \mathbb E_g\, \ell\bigl(f_\theta(g\,x_i),\, y_i\bigr).`,
  String.raw`\frac{x_i - \mu}{\sqrt{s^2 + \varepsilon}} + \overline{\beta}`,
  String.raw`\rho(r) = \begin{cases} r^2 & |r| \le k \\ 2k|r| - k^2 & \text{else} \end{cases}`,
  String.raw`\operatorname*{arg\,max}_{\lVert \delta \rVert \le \epsilon} \mathcal L(x + \delta) \ne 0`,
]

describe('the picture of a formula', () => {
  it.each(samples)('of %s has the same text in fewer than half the elements', (tex) => {
    const before = findClass(typesetByKatex(tex, 'display'), 'katex-html')
    const after = picture(tex, 'display')
    expect(textOf(after)).toBe(textOf(before))
    expect(elementsIn(after).length).toBeLessThan(elementsIn(before).length / 2)
  })

  it('is one element where the formula is one symbol', () => {
    const { properties, children } = picture('f')
    expect(children).toEqual([{ type: 'text', value: 'f' }])
    expect(properties).toEqual({
      className: ['katex-html', 'base', 'mathnormal'],
      ariaHidden: 'true',
      style: '--height:0.8889em;--shift:-0.1944em;margin-right:0.1076em',
    })
  })

  it('has one part for each place where a line may break', () => {
    const parts = picture('a + b = c').children
    expect(parts.map(textOf)).toEqual(['a+', 'b=', 'c'])
  })

  it('gives a space to the element beside it, and makes a text an element only where none is', () => {
    expect(stylesIn(String.raw`(a\,1)\,2`)).toEqual(['margin-right:0.1667em', 'margin-right:0.1667em'])
    expect(textOf(picture(String.raw`(a\,1)\,2`))).toBe('(a1)2')
  })

  it('has a box as high as what stands above and below its base line, and rows shifted from it in their own size', () => {
    const [symbol, stack, below, above] = elementsIn(picture('x_1^2'))
    expect([symbol, stack, below, above].map(textOf)).toEqual(['x', '12', '1', '2'])
    expect(stack.properties['style']).toBe('padding:0.8141em 0 0.2481em')
    // KaTeX: 0.2481 em below and 0.363 em above, where seven tenths are 1 em of the row.
    expect(below.properties['style']).toBe('top:0.3544em;margin-right:0.0714em')
    expect(above.properties['style']).toBe('top:-0.5186em;margin-right:0.0714em')
  })

  it('has more room above the base line of a row that is taller than others', () => {
    const matrix = String.raw`\begin{matrix} 1 \\ 2 \\ 3 \\ 4 \\ 5 \\ 6 \end{matrix}`
    const bases = stylesIn(String.raw`\frac{${matrix}}{2}`).filter((style) =>
      String(style).includes('--base'),
    )
    expect(bases).not.toEqual([])
    expect(stylesIn(String.raw`\frac12`).filter((style) => String(style).includes('--base'))).toEqual([])
  })

  it('merges no size into another: the classes of both would ask for either', () => {
    const classes = elementsIn(picture(String.raw`x^{\bigl(}`)).map(
      ({ properties }) => properties['className'],
    )
    expect(classes).toContainEqual(['delimsizing', 'size1'])
    expect(classes).toContainEqual(['sizing', 'reset-size6', 'size3'])
  })

  it('keeps what KaTeX’s rules know only by its parents', () => {
    const [before, after] = [typesetByKatex('a \\ne b'), typeset('a \\ne b')].map((tree) =>
      findClass(tree, 'rlap'),
    )
    expect(after).toEqual(before)
  })
})

describe('the MathML of a formula', () => {
  it('is heard without its annotation and rows of one', () => {
    expect(spoken('x^2 + y')).toBe('<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mi>y</mi></math>')
  })

  it('keeps a row that is one part of an element', () => {
    expect(spoken('x^{a+b}')).toBe(
      '<math><msup><mi>x</mi><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></msup></math>',
    )
  })

  it('names the TeX from which the formula was set', () => {
    const tex = String.raw`\frac{a}{b} < "1"`
    const [math] = elementsIn(findClass(typeset(` ${tex} `), 'katex-mathml'))
    expect(math.properties['dataTex']).toBe(tex)
  })
})
