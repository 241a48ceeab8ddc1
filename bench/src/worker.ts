import { measure, runner } from './measure'
import { tensorflow } from './tfjs'
import { inTypeScript, inWasm } from './workloads'

// A dedicated worker: posts the rates it measured, or the error's text.
async function run(): Promise<unknown> {
  const runners = {
    engine: runner(inWasm()),
    'tfjs-wasm': runner(await tensorflow('wasm', new URL('./', self.location.href).href)),
    'tfjs-cpu': runner(await tensorflow('cpu', '')),
    twin: runner(inTypeScript()),
  }
  return measure(runners, 7, 0.05)
}

run().then(
  (rates) => self.postMessage(rates),
  (error: unknown) => self.postMessage(String(error)),
)
