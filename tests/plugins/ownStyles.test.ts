import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openTrimmer } from '../../plugins/ownStyles'

const source = mkdtempSync(join(tmpdir(), 'styles-'))
afterAll(() => rmSync(source, { recursive: true }))

const files = {
  'charts/Plot.css': '.plot { color: red }',
  'charts/Plot.tsx': "const style = { className: 'plot sheet' }",
  'controls/Slider.css': '.slider {}',
  'shell/shell.css': '.figure {}',
  'figures/spiral/spiral.css': '.arm {}',
  'figures/spiral/Stage.tsx': "const picture = { className: 'arm borrowed' }",
  'figures/moons/moons.css': '.moon {} .borrowed {} .sheet {}',
}
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(source, name)), { recursive: true })
  writeFileSync(join(source, name), text)
}
const trimmed = (css: string): string => openTrimmer(source)(css, 'spiral')

describe('openTrimmer', () => {
  it('takes out rules of other figures and of formulas, fonts with them', () => {
    expect(
      trimmed(
        '.moon{a:b}.arm .moon{a:b}@media print{.moon{a:b}}.katex .base{a:b}@font-face{font-family:KaTeX_Main;src:url(a)}',
      ),
    ).toBe('')
  })

  it('keeps what is shared, of this figure, without a class, or named in a source', () => {
    const css = '.plot{a:b}.arm{a:b}p{a:b}.borrowed{a:b}.sheet{a:b}@font-face{font-family:Serif;src:url(a)}'
    expect(trimmed(css)).toBe(css)
  })

  it('keeps of a list of selectors those that can apply', () => {
    expect(trimmed('.moon,.arm{a:b}')).toBe('.arm{a:b}')
  })

  it('leaves in place what names another figure’s class among several, or denies it', () => {
    const css = '.arm:not(.moon){a:b}:is(.arm,.moon:is(p,.moon)) b{a:b}'
    expect(trimmed(css)).toBe(css)
  })
})
