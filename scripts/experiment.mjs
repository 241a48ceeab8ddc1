// npm run -s experiment -- <id> [--<parameter> <value> …]: runs an experiment in the terminal, prints JSON.
import { createServer } from 'vite'

const server = await createServer({
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
})
const { main } = await server.ssrLoadModule('/src/runtime/cli.ts')
const { code, text } = await main(process.argv.slice(2))
const out = code === 0 ? process.stdout : process.stderr
out.write(`${text}\n`, () => process.exit(code))
