import { fileURLToPath } from 'node:url'
import { build, type PluginOption } from 'vite'

/** A module of the tests as one script that leaves its exports in `window[name]`. */
export async function bundle(path: string, name: string, plugins: readonly PluginOption[]): Promise<string> {
  const entry = fileURLToPath(new URL(`../${path}`, import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins],
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name } },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!('output' in result)) throw new Error('the build watches instead of ending')
  return `${result.output[0].code}\nwindow.${name} = ${name}`
}
