import { describe, expect, it } from 'vitest'
import { type Draw, inlinePoster, lightPoster } from '../../../src/shell/static/pictures'

/** What a poster becomes, and the files it was parted from. */
function made(make: typeof lightPoster, markup: string | Draw) {
  const files: { extension: string; content: string | Uint8Array }[] = []
  const draw = typeof markup === 'string' ? () => markup : markup
  const page = make('spiral', draw, (extension, content) => {
    const same = files.findIndex((file) => file.content === content)
    return `./${same < 0 ? files.push({ extension, content }) : same + 1}.${extension}`
  })
  return { page, files }
}

const lightened = (markup: string | Draw) => made(lightPoster, markup)
const inlined = (markup: string | Draw) => made(inlinePoster, markup)

const plot = (inside: string) =>
  `<div class="figure-body"><div data-panel="loss"><svg class="loop" style="width:2em" viewBox="0 0 640 400" aria-label="Loss"><desc>Falls.</desc>${inside}</svg></div></div>`

describe('lightPoster', () => {
  it('leaves an image of the same size and class in the place of a plot, which says what the plot said', () => {
    expect(lightened(plot('')).page).toBe(
      '<div class="figure-body"><div data-panel="loss"><img class="loop" style="width:2em" src="./1.svg" alt="Loss. Falls." loading="lazy" width="640" height="400"></div></div>',
    )
  })

  it('shows narrow pages the plot that was drawn for them, the image saying the same', () => {
    const { page, files } = lightened((on) =>
      plot('').replace('640 400', on === 'desk' ? '1080 290' : '342 290'),
    )
    expect(page).toBe(
      '<div class="figure-body"><div data-panel="loss"><picture>' +
        '<source media="(max-width: 480px)" srcset="./2.svg" width="342" height="290">' +
        '<img class="loop" style="width:2em" src="./1.svg" alt="Loss. Falls." loading="lazy" width="1080" height="290">' +
        '</picture></div></div>',
    )
    expect(files[1].content).toContain('viewBox="0 0 342 290"')
  })

  it('pairs the two drawings of a plot by panel and name, in whatever order they stand', () => {
    const drawn = (panel: string, name: string, width: number) =>
      `<div data-panel="${panel}"><svg aria-label="${name}" viewBox="0 0 ${width} 9"></svg></div>`
    const { page } = lightened((on) =>
      on === 'desk'
        ? `<div class="figure-body">${drawn('a', 'Loss', 1001)}${drawn('b', 'Loss', 1002)}</div>`
        : `<div class="figure-body">${drawn('b', 'Loss', 302)}${drawn('a', 'Loss', 301)}</div>`,
    )
    const widths = [...page.matchAll(/width="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([301, 1001, 302, 1002])
  })

  it('takes out what only a live figure draws on or reads out, and the word that leads there', () => {
    const { page } = lightened(
      '<fieldset aria-describedby="_a"><canvas></canvas><legend>Net</legend><span id="_a" hidden>Help.</span></fieldset>' +
        '<p aria-describedby="_b"><span id="_b">Seen.</span></p>',
    )
    expect(page).toBe(
      '<fieldset><legend>Net</legend></fieldset><p aria-describedby="_b"><span id="_b">Seen.</span></p>',
    )
  })

  describe('fails with the place at fault', () => {
    const svg = (name: string) => `<svg aria-label="${name}" viewBox="0 0 9 9"></svg>`
    const panel = (id: string, ...inside: string[]) => `<div data-panel="${id}">${inside.join('')}</div>`
    it.each([
      ['a plot in no panel', svg('Loss'), 'Figure “spiral”: the plot “Loss” stands in no panel.'],
      ['a panel without an id', panel('', svg('Loss')), 'Figure “spiral”: a panel has no id.'],
      [
        'two series of one name',
        panel(
          'loss',
          svg('Loss').replace('></', '><g class="plot-direct-labels"><text>MSE</text><text>MSE</text></g></'),
        ),
        'Figure “spiral”, panel “loss”: two series of the plot “Loss” are called “MSE”.',
      ],
      [
        'two panels with one id',
        panel('loss', svg('Loss')) + panel('loss', svg('Error')),
        'Figure “spiral”, panel “loss”: another panel of this figure has the same id.',
      ],
      [
        'two plots of a panel with one name',
        panel('loss', svg('Loss'), svg('Loss')),
        'Figure “spiral”, panel “loss”: two plots are called “Loss”.',
      ],
      ['a plot without a name', panel('loss', svg('')), 'Figure “spiral”, panel “loss”: a plot has no name.'],
    ])('at %s', (_, inside, message) => {
      expect(() => lightened(`<div class="figure-body">${inside}</div>`)).toThrow(message)
    })

    it('at a plot that only desks have', () => {
      const on = (name: string) => `<div class="figure-body">${panel('loss', svg(name))}</div>`
      expect(() => lightened((page) => on(page === 'desk' ? 'Loss' : 'Error'))).toThrow(
        'Figure “spiral”: the plot “loss: Loss” is not drawn for phones.',
      )
    })
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

  it('holds the Tab key off what only a script answers, and tells words to a hand from the picture', () => {
    const { page } = inlined(
      `${plot('<text>loss</text><text>← drag me</text><g tabindex="0"></g>')}<div class="player"><button></button></div>`,
    )
    expect(page).toContain('<text>loss</text>')
    expect(page).toContain('<text data-for-hand="">← drag me</text>')
    expect(page).toContain('<g data-tabindex="0">')
    expect(page).toContain('<div class="player" inert=""><button></button></div>')
  })

  it('keeps the answer to a guess out of every file but one, which is folded below for readers without scripts', () => {
    const answer = '<g class="until-guessed" data-hidden=""><path d="M1 1"></path></g>'
    const { page, files } = lightened(plot(`<path d="M0 0"></path>${answer}`))
    const holding = files.flatMap(({ content }, i) => (String(content).includes('M1 1') ? [i + 1] : []))
    expect(holding).toHaveLength(1)
    const [before, folded] = page.split('<details class="poster-answers">')
    expect(before).not.toContain(`./${holding[0]}.svg`)
    expect(folded).toContain(`<img src="./${holding[0]}.svg" alt="Loss, with the answer"`)
    expect(lightened(plot('')).page).not.toContain('poster-answers')
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
      '<button tabindex="-1" data-tabindex="0"><svg></svg></button><span class="wide" data-input="range"></span><span data-input="radio" data-checked=""></span>',
    )
  })
})

describe('inlinePoster', () => {
  it('keeps both drawings of a plot, each for its pages, and all else once', () => {
    const poster: Draw = (on) =>
      `<p><svg></svg></p><div class="figure-body"><input><div data-panel="loss"><svg aria-label="Loss" class="loop" viewBox="0 0 ${on === 'desk' ? 1080 : 342} 9"></svg></div></div>`
    expect(inlined(poster).page).toBe(
      '<p><svg></svg></p><div class="figure-body"><input><div data-panel="loss">' +
        '<svg aria-label="Loss" viewBox="0 0 342 9" class="loop poster-narrow"></svg>' +
        '<svg aria-label="Loss" viewBox="0 0 1080 9" class="loop poster-wide"></svg></div></div>',
    )
  })
  it('leaves the drawing for phones to a file where it is heavy', () => {
    const heavy = `<path d="${'M1 1'.repeat(5001)}"></path>`
    const { page, files } = inlined((on, isSecond) =>
      plot(heavy).replace('640 400"', `${on === 'desk' ? 1080 : 342} 9" id="${isSecond ? 'second' : 'one'}"`),
    )
    expect(files).toHaveLength(1)
    expect(files[0].content).toContain('viewBox="0 0 342 9" id="one"')
    expect(page.replaceAll(/<svg.*<.svg>/g, 'wide')).toBe(
      '<div class="figure-body"><div data-panel="loss">' +
        '<img style="width:2em" src="./1.svg" alt="Loss. Falls." loading="lazy" width="342" height="9" class="loop poster-narrow">wide</div></div>',
    )
  })

  it('is light in what is folded once scripts run', () => {
    const { page } = inlined(
      `${plot('')}<details class="figure-more-pictures">${plot('<path d="M2 2"></path>').replace('loss', 'more')}</details>`,
    )
    const [before, folded] = page.split('<details')
    expect(before.match(/<svg/g)).toHaveLength(2)
    expect(folded).toContain('<img class="loop"')
    expect(folded).not.toContain('<svg')
  })

  it('holds no answer to a guess but in a file, folded below', () => {
    const answer = '<g class="until-guessed" data-hidden=""><path d="M1 1"></path></g>'
    const { page, files } = inlined(plot(`<path d="M0 0"></path>${answer}`))
    expect(page).not.toContain('M1 1')
    expect(page.split('<details class="poster-answers">')[1]).toContain('<img src="./1.svg"')
    expect(files.map(({ content }) => String(content).includes('M1 1'))).toEqual([true])
  })
})
