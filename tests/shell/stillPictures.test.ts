import { describe, expect, it } from 'vitest'
import { type Draw, inlineStill, lightStill } from '../../src/shell/stillPictures'

/** What a still becomes, and the files it was parted from. */
function lightened(markup: string | Draw) {
  const files: { extension: string; content: string | Uint8Array }[] = []
  const draw = typeof markup === 'string' ? () => markup : markup
  const page = lightStill(draw, (extension, content) => {
    const same = files.findIndex((file) => file.content === content)
    return `./${same < 0 ? files.push({ extension, content }) : same + 1}.${extension}`
  })
  return { page, files }
}

const plot = (inside: string) =>
  `<div class="figure-body"><svg class="loop" style="width:2em" viewBox="0 0 640 400" aria-label="Loss"><desc>Falls.</desc>${inside}</svg></div>`

describe('lightStill', () => {
  it('leaves an image of the same size and class in the place of a plot, which says what the plot said', () => {
    expect(lightened(plot('')).page).toBe(
      '<div class="figure-body"><img class="loop" style="width:2em" src="./1.svg" alt="Loss. Falls." loading="lazy" width="640" height="400"></div>',
    )
  })

  it('shows narrow pages the plot that was drawn for them, the image saying the same', () => {
    const { page, files } = lightened((width) => plot('').replace('640 400', `${width} 290`))
    expect(page).toBe(
      '<div class="figure-body"><picture>' +
        '<source media="(max-width: 480px)" srcset="./2.svg" width="350" height="290">' +
        '<img class="loop" style="width:2em" src="./1.svg" alt="Loss. Falls." loading="lazy" width="1080" height="290">' +
        '</picture></div>',
    )
    expect(files[1].content).toContain('viewBox="0 0 350 290"')
  })

  it('draws plots as wide as their panels lie on a desk', () => {
    const box = (name: string, ...inside: string[]) =>
      `<div class="${name}">${inside.map((each) => `<div>${each}</div>`).join('')}</div>`
    const { page } = lightened((width) => {
      const svg = `<svg viewBox="0 0 ${width} 9"></svg>`
      const halves = box('figure-panels', svg, svg)
      return box(
        'figure-body',
        svg,
        halves,
        box('figure-panels three', svg, svg, svg),
        box('figure-panels lead', svg, svg),
        box('figure-panels follow', svg, halves),
      )
    })
    const widths = [...page.matchAll(/loading="lazy" width="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([1080, 527, 527, 342, 342, 342, 632, 421, 351, 338, 338])
  })

  it('writes the rules of the marks into the file, and the colours of both themes that they use, and no others', () => {
    const [{ content }] = lightened(plot('<path class="plot-grid" stroke="var(--plot-1)"></path>')).files
    expect(content).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="640" height="400"/)
    expect(content).toContain('.plot-grid')
    expect(content).toContain('prefers-color-scheme: dark')
    expect(String(content).match(/--rule:/g)).toHaveLength(2)
    expect(String(content).match(/--plot-1:/g)).toHaveLength(2)
    expect(content).not.toMatch(/--plot-2|\.plot-line|:hover/)
  })

  it('resolves every colour it uses', () => {
    const [{ content }] = lightened(
      plot('<path class="plot-grid plot-number" fill="var(--plot-3)"></path>'),
    ).files
    const used = [...String(content).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)
    expect(used.filter((name) => !String(content).includes(`${name}:`))).toEqual([])
  })

  it('is well-formed XML where HTML knows more: no named entity but those of XML', () => {
    const [{ content }] = lightened(plot('<text>a&nbsp;b &lt; c &amp; d</text>')).files
    expect(content).toContain('<text>a\u00A0b &lt; c &amp; d</text>')
  })

  it('takes pictures out of their addresses', () => {
    const { page, files } = lightened('<img alt="A cat" src="data:image/png;base64,AQID" width="2">')
    expect(page).toBe('<img alt="A cat" src="./1.png" width="2" loading="lazy">')
    expect(files).toEqual([{ extension: 'png', content: Buffer.from([1, 2, 3]) }])
  })

  it('leaves icons outside the body as they are, and holds the place of inputs, with what is chosen', () => {
    const { page, files } = lightened(
      '<button><svg></svg></button><input type="range" class="wide" value="3"><input type="radio" checked="">',
    )
    expect(files).toEqual([])
    expect(page).toBe(
      '<button><svg></svg></button><span class="wide" data-input="range"></span><span data-input="radio" data-checked=""></span>',
    )
  })
})

describe('inlineStill', () => {
  it('keeps both drawings of a plot, each for its pages, and all else once', () => {
    const still = (width: number) =>
      `<p><svg></svg></p><div class="figure-body"><input><svg class="loop" viewBox="0 0 ${width} 9"></svg></div>`
    expect(inlineStill(still)).toBe(
      '<p><svg></svg></p><div class="figure-body"><input>' +
        '<svg viewBox="0 0 350 9" class="loop still-narrow"></svg>' +
        '<svg viewBox="0 0 1080 9" class="loop still-wide"></svg></div>',
    )
  })
})
