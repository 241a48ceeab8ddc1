import { describe, expect, it } from 'vitest'
import { linesOf, previewOf } from '../../../src/shell/static/preview'

const svg = (name: string, box: string, inside = '') =>
  `<svg aria-label="${name}" viewBox="${box}"><text class="plot-number" fill="var(--plot-1)">${name}&nbsp;1</text>${inside}</svg>`
const panel = (id: string, inside: string) => `<div data-panel="${id}">${inside}</div>`
const figure =
  (...panels: string[]) =>
  () =>
    `<div class="figure-body">${panels.join('')}</div>`

describe('previewOf', () => {
  it('shows the claim and the largest plot that is not folded', () => {
    const draw = figure(
      panel('small', svg('Small', '0 0 100 100')),
      panel('large', svg('Large', '0 0 300 300')),
      `<details class="figure-more-pictures"><div class="figure-body">${panel('more', svg('Folded', '0 0 999 999'))}</div></details>`,
    )
    const preview = previewOf('spiral', draw, 'One < two & three.')
    expect(preview).toMatch(/^<svg [^>]*width="1200" height="630"/u)
    expect(preview.replaceAll(/<\/tspan><tspan[^>]*>/gu, ' ')).toContain('>One &lt; two &amp; three.<')
    expect(preview).toContain('Large\u00A01')
    expect(preview).not.toMatch(/Small|Folded/u)
  })

  it('holds no variable, and no answer to a guess', () => {
    const answer = '<g class="until-guessed" data-hidden=""><path d="M1 1"></path></g>'
    const preview = previewOf('spiral', figure(panel('a', svg('Loss', '0 0 300 200', answer))), 'Which?')
    expect(preview).toContain('fill="#005fa8"')
    expect(preview).not.toMatch(/var\(|M1 1/u)
  })

  it.each([
    ['beside the claim', '0 0 300 300', 518],
    ['below the claim where it is wide', '0 0 1080 300', 56],
  ])('has its plot %s, inside the margins', (_, box, left) => {
    const preview = previewOf('spiral', figure(panel('a', svg('Loss', box))), 'A claim.')
    const [, x, y, width, height] = (
      /<svg x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/u.exec(preview) ?? []
    ).map(Number)
    expect(x).toBeGreaterThanOrEqual(left)
    expect(x + width).toBeLessThanOrEqual(1200 - 56)
    expect(y).toBeGreaterThanOrEqual(56)
    expect(y + height).toBeLessThanOrEqual(630 - 56)
  })

  it('is the claim alone where a figure has no plot', () => {
    expect(previewOf('spiral', figure('<p></p>'), 'A claim.').match(/<svg/gu)).toHaveLength(1)
  })
})

describe('linesOf', () => {
  it('parts words into lines of about the same length', () => {
    expect(linesOf('aa bb cc dd', 100, 10)).toEqual(['aa bb cc dd'])
    expect(linesOf('aaaa bbbb cccc dddd eeee', 100, 10)).toEqual(['aaaa bbbb cccc', 'dddd eeee'])
  })

  it('keeps a word that is longer than a line whole', () => {
    expect(linesOf('a antidisestablishmentarianism b', 50, 10)).toContain('antidisestablishmentarianism')
  })
})
