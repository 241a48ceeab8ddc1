import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  createServer,
  isRunnableDevEnvironment,
  type Plugin,
  type ResolvedConfig,
  type ViteDevServer,
} from 'vite'
import { openBatch } from '../scripts/batch.mjs'
import { ownPageOf } from '../src/params/address.ts'
import type * as prerendering from '../src/prerender.tsx'
import type { Publish } from '../src/shell/static/pictures.ts'
import { inlineScript } from './inlineScript.ts'
import { ownPage } from './ownPages.ts'
import { openTrimmer } from './ownStyles.ts'
import { openPainter } from './previews.ts'
import { expectUniqueIds } from './uniqueIds.ts'

const entry = '/src/prerender.tsx'

type Renderer = Pick<typeof prerendering, 'renderSite' | 'renderOwnPage'>

const canRender = (module: unknown): module is Renderer =>
  typeof module === 'object' &&
  module !== null &&
  'renderSite' in module &&
  typeof module.renderSite === 'function' &&
  'renderOwnPage' in module &&
  typeof module.renderOwnPage === 'function'

/** What renders, and the frames it needs. */
async function openRenderer(server: ViteDevServer) {
  const { ssr } = server.environments
  const { framesOf } = await openBatch({ root: server.config.root })
  if (!isRunnableDevEnvironment(ssr)) throw new Error('prerender: the ssr environment cannot run modules')
  const module: unknown = await ssr.runner.import(entry)
  if (!canRender(module)) throw new Error(`prerender: ${entry} does not export what renders`)
  return { renderer: module, framesOf }
}

/** Everything for a build: the same module loading as in development, once, without a port. */
async function siteOnce(config: ResolvedConfig, publish: Publish) {
  const server = await createServer({
    ...(config.configFile ? { configFile: config.configFile } : {}),
    root: config.root,
    mode: config.mode,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { renderer, framesOf } = await openRenderer(server)
    const { article, figures } = await renderer.renderSite({ framesOf, publish })
    return { article, ownPages: figures.map(({ ownPage }) => ownPage()) }
  } finally {
    await server.close()
  }
}

/** In development a picture is its own address. */
const inPlace: Publish = (extension, content) =>
  `data:image/${extension === 'svg' ? 'svg+xml' : extension};base64,${Buffer.from(content).toString('base64')}`

const hashesOf = (html: string, element: 'script' | 'style'): string[] =>
  [...html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map(
    (match) => `'sha256-${createHash('sha256').update(match[1]).digest('base64')}'`,
  )

/** Nothing from another host; no inline script or style sheet but those of this page; style attributes for KaTeX. */
export function contentSecurityPolicy(html: string): string {
  return [
    "default-src 'none'",
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...hashesOf(html, 'script')].join(' '),
    ['style-src', "'self'", ...hashesOf(html, 'style')].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const withPolicy = (html: string): string =>
  html.replace(
    '<!--policy-->',
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}" />`,
  )

const withLead = (html: string, script: string): string =>
  html.replace('<!--lead-->', () => `<script>${script}</script>`)

/** A page that says where it stands, if that is known, and where its picture is, if it has one. */
const ownAddress = (html: string, address: string | undefined, picture?: string): string =>
  html.replace('<!--address-->', () => {
    if (address === undefined) return ''
    const tags = [
      `<link rel="canonical" href="${address}" />`,
      `<meta property="og:url" content="${address}" />`,
      ...(picture === undefined
        ? []
        : [
            `<meta property="og:image" content="${new URL(picture, address).href}" />`,
            '<meta property="og:image:width" content="1200" />',
            '<meta property="og:image:height" content="630" />',
            '<meta name="twitter:card" content="summary_large_image" />',
          ]),
    ]
    return tags.join('\n    ')
  })

/** The picture of a figure's page, beside it. */
const PREVIEW = 'preview.png'

/** Where a page will stand, if known (SITE_URL): search engines take absolute addresses only. */
function addressOf(path: string): string | undefined {
  const site = process.env['SITE_URL']
  return site ? new URL(path, site.replace(/\/?$/, '/')).href : undefined
}

/** The article in its template. */
async function articlePage(root: string, template: string, article: string, ids: readonly string[]) {
  const lead = await inlineScript(root, 'src/shell/ownPage/lead.ts', { FIGURES: ids })
  const page = ownAddress(withLead(template, lead), addressOf('')).replace('<!--article-->', () => article)
  expectUniqueIds(page)
  return page
}

/** Makes figures' own pages of the article's template. */
async function ownPagesIn(root: string, template: string) {
  const withFrame = withLead(template, await inlineScript(root, 'src/shell/ownPage/frame.ts'))
  const trim = openTrimmer(join(root, 'src'))
  return (rendered: prerendering.RenderedOwnPage): string => {
    const page = ownPage(ownAddress(withFrame, addressOf(ownPageOf(rendered.id)), PREVIEW), rendered, trim)
    expectUniqueIds(page)
    return page
  }
}

const OWN_PAGE = /^\/figure\/([\w-]+)\/(?:index\.html)?(?:\?.*)?$/

/** Answers requests for figures' own pages in development. */
function serveOwnPages(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const id = OWN_PAGE.exec(request.url ?? '')?.[1]
    if (id === undefined) {
      next()
      return
    }
    readFile(join(server.config.root, 'index.html'), 'utf8')
      .then((template) => server.transformIndexHtml(`/${ownPageOf(id)}`, template))
      .then((page) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page), next)
  })
}

/** What a request gets in development: a figure's own page, or the article. Vite's scripts forbid a policy there. */
async function pageNow(server: ViteDevServer, template: string, path: string): Promise<string> {
  const { root } = server.config
  const { renderer, framesOf } = await openRenderer(server)
  const id = OWN_PAGE.exec(path)?.[1]
  const own = id === undefined ? undefined : await renderer.renderOwnPage(id, { framesOf, publish: inPlace })
  if (own !== undefined) return (await ownPagesIn(root, template))(own)
  const { article, figures } = await renderer.renderSite({ framesOf, publish: inPlace })
  return articlePage(
    root,
    template,
    article,
    figures.map(({ id }) => id),
  )
}

/**
 * Puts the article, rendered by src/prerender.tsx, into index.html, its pictures beside it, and every figure on a page
 * of its own: on every request in development, once in a build.
 */
export function prerender(): Plugin {
  let config: ResolvedConfig
  let built: Awaited<ReturnType<typeof siteOnce>> = { article: '', ownPages: [] }
  const ownPages = new Map<string, string>()
  return {
    name: 'article:prerender',
    configResolved(resolved) {
      config = resolved
    },
    configureServer: serveOwnPages,
    async buildStart() {
      if (config.command !== 'build') return
      built = await siteOnce(config, (extension, content) => {
        const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
        const fileName = `posters/${hash}.${extension}`
        this.emitFile({ type: 'asset', fileName, source: content })
        return `./${fileName}`
      })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server, path }) {
        if (server) return pageNow(server, html.replace('<!--policy-->', ''), path)
        const ids = built.ownPages.map(({ id }) => id)
        const ownPageFor = await ownPagesIn(config.root, html)
        for (const own of built.ownPages) ownPages.set(own.id, withPolicy(ownPageFor(own)))
        return withPolicy(await articlePage(config.root, html, built.article, ids))
      },
    },
    generateBundle: {
      order: 'post',
      async handler() {
        for (const [id, source] of ownPages)
          this.emitFile({ type: 'asset', fileName: `${ownPageOf(id)}index.html`, source })
        // Whoever is sent an address asks for the picture by its whole address.
        if (addressOf('') === undefined) return
        const paint = await openPainter(config.root)
        for (const { id, preview } of built.ownPages)
          this.emitFile({ type: 'asset', fileName: `${ownPageOf(id)}${PREVIEW}`, source: paint(preview()) })
      },
    },
    hotUpdate({ modules, file, server }) {
      const inBrowser = server.environments.client.moduleGraph.getModulesByFile(file)
      if (this.environment.name === 'ssr' && modules.length > 0 && !inBrowser?.size)
        server.environments.client.hot.send({ type: 'full-reload' })
    },
  }
}
