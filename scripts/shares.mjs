/** How much of the tests' time each figure takes. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The figure a test is about: by the folder of its file, or by the word its name begins with. */
function figureOf(file, title, ids) {
  const [, folder] = /tests[\\/]figures[\\/]([^\\/]+)/u.exec(file) ?? []
  return ids.find((id) => id === folder || title.startsWith(`${id} `))
}

/** A line for each figure, the longest first, from vitest's JSON reports. */
export function figureShares(root, reports) {
  const ids = readdirSync(join(root, 'src', 'figures'))
  const seconds = new Map()
  let total = 0
  for (const { testResults } of reports) {
    for (const { name, assertionResults } of testResults) {
      for (const { title, duration } of assertionResults) {
        const id = figureOf(name, title, ids)
        total += (duration ?? 0) / 1000
        if (id !== undefined) seconds.set(id, (seconds.get(id) ?? 0) + (duration ?? 0) / 1000)
      }
    }
  }
  return [...seconds]
    .toSorted(([, a], [, b]) => b - a)
    .map(
      ([id, time]) =>
        `${id.padEnd(24)} ${time.toFixed(0).padStart(5)} s ${((100 * time) / total).toFixed(1).padStart(5)} %`,
    )
}
