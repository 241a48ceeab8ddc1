import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'

const serviceWorker = new URL('./offline/service-worker.js', import.meta.url)

const publicFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  )

/** Emits sw.js with the list of everything that was built; its version is the hash of all of it. */
export function offline(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'article:offline',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hash = createHash('sha256')
        const files = ['./']
        for (const file of Object.values(bundle)) {
          hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
          // A page is asked for by its folder; its preview is for others.
          if (file.fileName !== 'index.html' && !/\.map$|\/preview\.png$/.test(file.fileName))
            files.push(`./${file.fileName.replace(/\/index\.html$/, '/')}`)
        }
        for (const file of publicFiles(config.publicDir)) {
          hash.update(file).update(readFileSync(join(config.publicDir, file)))
          if (file !== 'robots.txt') files.push(`./${file}`)
        }
        const version = hash.digest('hex').slice(0, 16)
        const head = `const version = ${JSON.stringify(version)}\nconst files = ${JSON.stringify(files)}\n`
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: head + readFileSync(serviceWorker, 'utf8'),
        })
      },
    },
  }
}
