import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** A module and all that it imports, at once or later. */
function graphOf(start: string, context: Rolldown.PluginContext): string[] {
  const found = new Set<string>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    const module = context.getModuleInfo(id)
    waiting.push(...(module?.importedIds ?? []), ...(module?.dynamicallyImportedIds ?? []))
  }
  return [...found].toSorted()
}

/**
 * Adds `sources` to the module of all experiments: for each, by its folder's name, the hash of what it is compiled
 * from: its own module, whatever that imports, kernels and data among it, and what reads a run's frames.
 */
export function sourceHashes(): Plugin {
  let root = ''
  return {
    name: 'source-hashes',
    configResolved(config) {
      root = config.root
    },
    generateBundle(_options, bundle) {
      const hashOf = (experiment: string): string => {
        const hash = createHash('sha256')
        for (const start of [experiment, `${root}/src/runtime/advance.ts`])
          for (const id of graphOf(start, this))
            hash.update(JSON.stringify([relative(root, id), this.getModuleInfo(id)?.code]))
        return hash.digest('hex')
      }
      const table = this.getModuleInfo(`${root}/src/experiments.ts`)?.dynamicallyImportedIds ?? []
      const sources = table.map((id) => [/\/figures\/([^/]+)\//.exec(id)?.[1] ?? id, hashOf(id)])
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code += `\nexport const sources = ${JSON.stringify(Object.fromEntries(sources))}\n`
    },
  }
}
