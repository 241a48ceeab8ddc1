import { measure, PEAK, runner } from './measure'
import { peak } from './peak'
import { tensorflow } from './tfjs'
import type * as Reference from './reference'
import { inWasm } from './workloads'

// A dedicated worker: posts the rates it measured, or the error's text.
async function run(): Promise<unknown> {
  const reference: typeof Reference = await import(
    /* @vite-ignore */ new URL('./reference.js', self.location.href).href
  )
  const runners = {
    engine: runner(inWasm()),
    'tfjs-wasm': runner(await tensorflow('wasm', new URL('./', self.location.href).href)),
    'tfjs-cpu': runner(await tensorflow('cpu', '')),
    'plain TypeScript': runner(reference.inTypeScript()),
    [PEAK]: runner(peak()),
  }
  const told: string[] = []
  const rates = await measure(runners, 20, 0.05, (sentence) => told.push(sentence))
  return { rates, told }
}

run().then(
  (answer) => self.postMessage(answer),
  (error: unknown) => self.postMessage(String(error)),
)
