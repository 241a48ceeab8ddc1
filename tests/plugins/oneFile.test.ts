import { createHash } from 'node:crypto'
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'parse5'
import { build, type InlineConfig, mergeConfig } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oneFile } from '../../plugins/oneFile'
import { outsideOf } from '../../plugins/oneFile/outside'
import { attributeOf, elementsIn, textOf } from '../../plugins/tree'
import config from '../../plugins/onefile.config'

const PAGE = `<!doctype html><html><head>
  <meta http-equiv="Content-Security-Policy" content="script-src 'self'">
  <link rel="preload" as="font" href="./assets/sans.woff2"><link rel="icon" href="./icon.svg">
  <link rel="manifest" href="./manifest.webmanifest">
  <style>@font-face{font-family:Sans;src:url(./assets/sans.woff2)format("woff2")}</style>
  <script>first()</script><script type="module" crossorigin src="./assets/index.js"></script>
</head><body><p class="notice from-file" hidden>Serve its folder</p>
  <a href="https://example.org/">Away</a><a href="#there">There</a>
  <picture><source media="(max-width: 480px)" srcset="./posters/b.svg"><img src="./posters/a.svg" alt="A"></picture>
</body></html>`

const STARTS =
  'new Worker(new URL(new URL(`worker.js`,import.meta.url).href,``+import.meta.url),{type:`module`})'

const SITE: Readonly<Record<string, string>> = {
  'index.html': PAGE,
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'posters/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>100 % “A” </text></svg>',
  'assets/sans.woff2': 'letters',
  'assets/index.js': `${STARTS};document.title='</script><!--';void import('./later.js')`,
  'assets/later.js': 'console.log("later in the page")',
  'assets/worker.js': 'void import("./run.js").then(({ run }) => postMessage(run))',
  'assets/run.js': 'export const run = "later in the worker"',
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The one file of a site like the fixture, but for these files. */
async function fileOf(changed: Readonly<Record<string, string>> = {}): Promise<string> {
  for (const [name, content] of Object.entries({ ...SITE, ...changed })) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  const own: InlineConfig = {
    configFile: false,
    logLevel: 'silent',
    build: { outDir: join(folder, 'out') },
    plugins: [oneFile({ site: folder, fileName: 'one.html' })],
  }
  await build(mergeConfig({ ...config, plugins: [] }, own))
  return readFile(join(folder, 'out/one.html'), 'utf8')
}

const named = (file: string, tagName: string) =>
  elementsIn(parse(file)).filter((element) => element.tagName === tagName)

function unpacked(file: string): Record<string, unknown> {
  const packed = named(file, 'script').find((element) => attributeOf(element, 'id') === 'packed')
  const text = packed === undefined ? '' : textOf(packed)
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString())
}

describe('the one file', () => {
  it('asks for nothing outside', async () => {
    const file = await fileOf()
    expect(outsideOf(file)).toEqual([])
    expect(file).not.toMatch(/\.\/(?:assets|posters)\/\w+\.(?:js|woff2)|manifest|preload|<source/u)
  })

  it('holds each script, with what it imports later, as one', async () => {
    const { script, worker } = unpacked(await fileOf())
    expect(script).toContain('later in the page')
    expect(script).toContain('new Worker(globalThis.workerAddress)')
    expect(worker).toContain('later in the worker')
    for (const code of [script, worker]) expect(code).not.toMatch(/\b(?:import|export)\b(?!\.meta)/u)
  })

  it('holds the pictures, the icon and the fonts', async () => {
    const file = await fileOf()
    expect(unpacked(file)['pictures']).toEqual({
      './posters/a.svg': `data:image/svg+xml,${encodeURIComponent(SITE['posters/a.svg'])}`,
    })
    expect(file).toContain('<img data-picture="./posters/a.svg" alt="A">')
    expect(file).toContain(`src:url(data:font/woff2;base64,${btoa('letters')})format("woff2")`)
    expect(file).toContain('<link rel="icon" href="data:image/svg+xml,')
  })

  it('lets run by its policy what stands in it, and nothing else', async () => {
    const file = await fileOf()
    const [policy] = named(file, 'meta').map((element) => attributeOf(element, 'content') ?? '')
    const allowed = [...policy.matchAll(/'sha256-([^']+)'/gu)].map(([, hash]) => hash)
    const ran = named(file, 'script').filter((element) => attributeOf(element, 'id') === undefined)
    const texts = [...ran.map(textOf), String(unpacked(file)['script']), ...named(file, 'style').map(textOf)]
    expect(allowed).toEqual(texts.map((text) => createHash('sha256').update(text).digest('base64')))
    expect(policy).not.toMatch(/'self'|https?:|\*/u)
    expect(policy.match(/unsafe-inline/gu)).toHaveLength(1)
  })

  it('says in place of how to serve it which browsers it needs', async () => {
    const file = await fileOf()
    expect(file).not.toContain('Serve its folder')
    expect(file).toMatch(/<p class="notice from-file" hidden="">The figures of this file .+2023 or later/u)
  })

  it.each([
    [
      'a frame',
      { 'index.html': PAGE.replace('</body>', '<iframe src="https://example.org/"></iframe></body>') },
    ],
    [
      'a style',
      { 'index.html': PAGE.replace('</style>', 'p{background:url(https://example.org/a.png)}</style>') },
    ],
    ['a picture', { 'posters/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><image href="b.png"/></svg>' }],
  ])('is not made where %s asks for what is outside', async (_what, changed) => {
    await expect(fileOf(changed)).rejects.toThrow('asks for what is outside')
  })

  it('is not made where the page starts its worker in another way, or a second one', async () => {
    await expect(fileOf({ 'assets/index.js': 'start()' })).rejects.toThrow('starts no worker')
    await expect(fileOf({ 'assets/later.js': STARTS })).rejects.toThrow('another worker')
  })

  it('is not made where no site has been built', async () => {
    const none = oneFile({ site: join(folder, 'none'), fileName: 'one.html' })
    await expect(build({ configFile: false, logLevel: 'silent', plugins: [none] })).rejects.toThrow(
      'npm run build makes it',
    )
  })
})
