import type { Plugin } from 'vite'

/**
 * Code that comes later comes by `import()` alone. Vite's helper would first fetch its style sheets, of which there are
 * none: all styles are one sheet in the page.
 */
export function plainImports(): Plugin {
  return {
    name: 'article:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      order: 'pre',
      handler(id) {
        return id.includes('vite/preload-helper')
          ? 'export const __vitePreload = (load) => load()'
          : undefined
      },
    },
  }
}
