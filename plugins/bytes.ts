import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const SUFFIX = '.bin?bytes'

/**
 * `import bytes from './x.bin?bytes'` gives a file's bytes without waiting, in page, worker, tests and prerender
 * alike: experiments run synchronously, so they cannot fetch.
 */
export function bytes(): Plugin {
  return {
    name: 'bytes',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null
      const file = id.slice(0, -'?bytes'.length)
      this.addWatchFile(file)
      const base64 = (await readFile(file)).toString('base64')
      return {
        code: `export default Uint8Array.from(atob('${base64}'), (character) => character.charCodeAt(0))`,
        map: null,
        moduleType: 'js',
      }
    },
  }
}
