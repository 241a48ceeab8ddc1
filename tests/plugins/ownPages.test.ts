import { describe, expect, it } from 'vitest'
import { inlineScript } from '../../plugins/inlineScript'
import { ownPage } from '../../plugins/ownPages'

const TEMPLATE = `<!doctype html><html lang="en"><head>
<title>Robust by Training</title><meta name="description" content="All of it.">
<meta property="og:title" content="Robust by Training"><meta property="og:description" content="All.">
<style>@font-face{src:url(./assets/a.woff2)}p{background:url("./assets/b.png")}</style>
<link rel="icon" href="./icon.svg"><script type="module" src="./assets/a.js"></script></head>
<body><!--article--></body></html>`

const rendered = {
  id: 'spiral',
  name: 'A spiral',
  claim: 'A “net” bends where it must & may.',
  sentence: 'It bends <3 times.',
  body: '<main><h1>A net bends</h1><img src="./posters/1.svg"><source srcset="./posters/2.svg"><a href="./#figure-spiral">there</a><a href="#here">here</a></main>',
}

const asItIs = (css: string): string => css

describe('ownPage', () => {
  const page = ownPage(TEMPLATE, rendered, asItIs)

  it('is marked by its figure, in the template’s head and body', () => {
    expect(page).toContain('<html lang="en" data-only="spiral">')
    expect(page).toContain('<body><main><h1>A net bends</h1>')
  })

  it('says in its head what the figure is called, claims and shows', () => {
    expect(page).toContain('<title>A spiral · Robust by Training</title>')
    expect(page).toContain(
      '<meta name="description" content="A “net” bends where it must &amp; may. It bends &lt;3 times.">',
    )
    expect(page).toContain('<meta property="og:title" content="A “net” bends where it must &amp; may.">')
    expect(page).toContain('<meta property="og:description" content="It bends &lt;3 times.">')
    expect(page).toContain('<meta property="og:site_name" content="Robust by Training">')
  })

  it('leads two folders up to whatever the article has beside it', () => {
    const addresses = [...page.matchAll(/(?:href|src|srcset)="([^"]+)"|url\("?([^")]+)/g)]
    expect(addresses.map(([, attribute, style]) => attribute ?? style)).toEqual([
      '../../assets/a.woff2',
      '../../assets/b.png',
      '../../icon.svg',
      '../../assets/a.js',
      '../../posters/1.svg',
      '../../posters/2.svg',
      '../../#figure-spiral',
      '#here',
    ])
  })

  it('fails where the template’s head lacks what is to be changed', () => {
    expect(() => ownPage(TEMPLATE.replace('<title>', '<meta><!--'), rendered, asItIs)).toThrow(
      'index.html should have one <title>.',
    )
    expect(() => ownPage(TEMPLATE.replace('og:title', 'og:type'), rendered, asItIs)).toThrow('“og:title”')
  })
})

describe('inlineScript', () => {
  it('gives a module of the page as one small script, with its constants', async () => {
    const lead = await inlineScript(process.cwd(), 'src/shell/ownPage/lead.ts', { FIGURES: ['spiral'] })
    expect(lead).toContain('spiral')
    expect(lead).not.toMatch(/FIGURES|\bimport\b|\bexport\b|<\/script/)
    expect(lead.length).toBeLessThan(1500)
  })
})
