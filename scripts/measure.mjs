// npm run measure -- <name>: measures what the text says of many seeds and stores it in src/article/measurements/.
import { writeFileSync } from 'node:fs'
import { createServer } from 'vite'

const [name = ''] = process.argv.slice(2)
const server = await createServer({
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
})
const { measurements } = await server.ssrLoadModule('/scripts/measurements.ts')
const { mean, standardDeviation } = await server.ssrLoadModule('/src/core/statistics/index.ts')
if (!Object.hasOwn(measurements, name)) {
  process.stderr.write(
    `There is no measurement “${name}”. There are: ${Object.keys(measurements).join(', ')}.\n`,
  )
  process.exit(2)
}
const { seeds, of } = measurements[name]
const rows = []
for (let seed = 0; seed < seeds; seed++) {
  rows.push(of(seed))
  process.stdout.write(`${seed} ${JSON.stringify(rows.at(-1))}\n`)
}
const values = Object.fromEntries(
  Object.keys(rows[0]).map((part) => {
    const perSeed = rows.map((row) => row[part])
    const standardError = standardDeviation(perSeed) / Math.sqrt(seeds)
    return [part, { mean: mean(perSeed), standardError, perSeed }]
  }),
)
const stored = { command: `npm run measure -- ${name}`, seeds, values }
writeFileSync(`src/article/measurements/${name}.json`, `${JSON.stringify(stored, undefined, 2)}\n`)
process.exit(0)
