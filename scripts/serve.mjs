/** A small static server for built pages: what a plain web host does, and nothing else. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}
const ALREADY_COMPRESSED = new Set(['.png', '.webp', '.woff2', '.pdf', '.ico'])

async function findFile(folder, url) {
  const path = normalize(decodeURIComponent(new URL(url, 'http://host').pathname))
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? file : undefined
}

/** The file's content; `headStart` goes first into the head of a page, `scriptStart` before the first line of a script. */
async function contentOf(file, { headStart, scriptStart }) {
  const extension = extname(file)
  if (headStart && extension === '.html') {
    const page = await readFile(file, 'utf8')
    return Readable.from([page.replace(/<head[^>]*>/u, (head) => head + headStart)])
  }
  if (scriptStart && extension === '.js') return Readable.from([scriptStart, await readFile(file, 'utf8')])
  return createReadStream(file)
}

async function respond(folder, options, request, response) {
  const url = request.url ?? '/'
  const isGone = (await options.meet?.(url)) === false
  const file = isGone ? undefined : await findFile(folder, url).catch(() => undefined)
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404 Not Found')
    return
  }
  const extension = extname(file)
  const zipped =
    !ALREADY_COMPRESSED.has(extension) && /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '')
  response.writeHead(200, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    ...options.headers,
    ...(zipped && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const content = await contentOf(file, options)
  const steps = zipped ? [content, createGzip(), response] : [content, response]
  pipeline(steps, (error) => {
    if (error) response.destroy()
  })
}

/**
 * Serves a folder on this machine only. A port of 0 takes any free one.
 * `close` cuts open connections too: from then on the page is offline.
 */
export function serve(folder, { port = 0, ...options } = {}) {
  const server = createServer((request, response) => {
    respond(folder, options, request, response).catch(() => response.destroy())
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      resolve({
        url: `http://127.0.0.1:${server.address().port}/`,
        port: server.address().port,
        close: () =>
          new Promise((done) => {
            server.close(done)
            server.closeAllConnections()
          }),
      })
    })
  })
}
