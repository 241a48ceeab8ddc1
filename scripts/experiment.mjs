// npm run -s experiment -- <id> [--<parameter> <value> …]: runs an experiment in the terminal, prints JSON.
import { openBatch } from './batch.mjs'

const { main } = await openBatch()
const { code, lines } = await main(process.argv.slice(2))
const out = code === 0 ? process.stdout : process.stderr
process.exitCode = code
// Whoever reads has seen enough: `… | head -3`.
out.on('error', () => process.exit())
try {
  for await (const line of lines) out.write(`${line}\n`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
