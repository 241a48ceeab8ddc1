import { join } from 'node:path'
import { build } from 'vite'

/** A module of the page, with what it imports, as one small script for the page's head. */
export async function inlineScript(
  root: string,
  path: string,
  constants: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: Object.fromEntries(
      Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: { input: join(root, path), output: { format: 'iife' } },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!('output' in result)) throw new Error('inlineScript: the build watches instead of ending')
  return result.output[0].code.trim()
}
