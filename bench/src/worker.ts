import { measure, PEAK, runner } from './measure'
import { peak } from './peak'
import { tensorflow } from './tfjs'
import type * as Twin from './twin'
import { inWasm } from './workloads'

// A dedicated worker: posts the rates it measured, or the error's text.
async function run(): Promise<unknown> {
  const twin: typeof Twin = await import(/* @vite-ignore */ new URL('./twin.js', self.location.href).href)
  const runners = {
    engine: runner(inWasm()),
    'tfjs-wasm': runner(await tensorflow('wasm', new URL('./', self.location.href).href)),
    'tfjs-cpu': runner(await tensorflow('cpu', '')),
    twin: runner(twin.inTypeScript()),
    [PEAK]: runner(peak()),
  }
  return measure(runners, 20, 0.05)
}

run().then(
  (rates) => self.postMessage(rates),
  (error: unknown) => self.postMessage(String(error)),
)
