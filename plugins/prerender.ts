import { createHash } from 'node:crypto'
import {
  createServer,
  isRunnableDevEnvironment,
  type Plugin,
  type ResolvedConfig,
  type ViteDevServer,
} from 'vite'
import type { Publish } from '../src/shell/stillPictures.ts'

const entry = '/src/prerender.tsx'

interface Prerendered {
  renderArticle: (publish: Publish) => Promise<string>
}

const canRender = (module: unknown): module is Prerendered =>
  typeof module === 'object' &&
  module !== null &&
  'renderArticle' in module &&
  typeof module.renderArticle === 'function'

async function articleFrom(server: ViteDevServer, publish: Publish): Promise<string> {
  const { ssr } = server.environments
  if (!isRunnableDevEnvironment(ssr)) throw new Error('prerender: the ssr environment cannot run modules')
  const module: unknown = await ssr.runner.import(entry)
  if (!canRender(module)) throw new Error(`prerender: ${entry} exports no renderArticle`)
  return module.renderArticle(publish)
}

/** The article for a build: the same module loading as in development, once, without a port. */
async function articleOnce(config: ResolvedConfig, publish: Publish): Promise<string> {
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
    return await articleFrom(server, publish)
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

const policyTag = (html: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}" />`

/** Where the page will stand, if known (SITE_URL): search engines take absolute addresses only. */
const canonical = (site: string | undefined) =>
  site
    ? [
        { tag: 'link', attrs: { rel: 'canonical', href: site }, injectTo: 'head' as const },
        { tag: 'meta', attrs: { property: 'og:url', content: site }, injectTo: 'head' as const },
      ]
    : []

/**
 * Puts the article, rendered by src/prerender.tsx, into index.html, and its pictures beside it: on every request in
 * development, once in a build.
 */
export function prerender(): Plugin {
  let config: ResolvedConfig
  let built = ''
  return {
    name: 'article:prerender',
    configResolved(resolved) {
      config = resolved
    },
    async buildStart() {
      if (config.command !== 'build') return
      built = await articleOnce(config, (extension, content) => {
        const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
        const fileName = `stills/${hash}.${extension}`
        this.emitFile({ type: 'asset', fileName, source: content })
        return `./${fileName}`
      })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server }) {
        const article = server ? await articleFrom(server, inPlace) : built
        const page = html.replace('<!--article-->', () => article)
        // Vite's own scripts and styles in development are inline: the policy holds for the built page.
        const policy = server ? '' : policyTag(page)
        return { html: page.replace('<!--policy-->', () => policy), tags: canonical(process.env['SITE_URL']) }
      },
    },
    hotUpdate({ modules, file, server }) {
      const inBrowser = server.environments.client.moduleGraph.getModulesByFile(file)
      if (this.environment.name === 'ssr' && modules.length > 0 && !inBrowser?.size)
        server.environments.client.hot.send({ type: 'full-reload' })
    },
  }
}
