import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { measure, PEAK, runner, type Rates, type Runner } from './measure'
import { peak } from './peak'
import { tensorflow } from './tfjs'
import { inWasm, type Contender } from './workloads'

/** A child that reads “workload steps” a line and answers with seconds. */
function child(command: string, args: readonly string[]): { run: Runner; stop: () => void } {
  const process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: process.stdout })[Symbol.asyncIterator]()
  return {
    run: async (workload, steps) => {
      process.stdin.write(`${workload} ${steps}\n`)
      const { value } = await answers.next()
      return Number(value)
    },
    stop: () => void process.kill(),
  }
}

/** The engine against libraries and native loops, in this process and its children. */
export async function inNode(
  paths: { wasm: string; source: string; binary: string; torch: string },
  rounds: number,
  twin: () => Contender,
): Promise<Rates> {
  const runners: Record<string, Runner> = {
    engine: runner(inWasm()),
    'tfjs-wasm': runner(await tensorflow('wasm', paths.wasm)),
    'tfjs-cpu': runner(await tensorflow('cpu', paths.wasm)),
    twin: runner(twin()),
    [PEAK]: runner(peak()),
  }
  const children: { stop: () => void }[] = []
  const variants = { 'C, dot products': [], 'C, sums of rows': ['-DSUM_OF_ROWS'] }
  for (const [name, flags] of Object.entries(variants)) {
    const binary = `${paths.binary}${flags.length}`
    const options = ['-O3', '-march=native', '-ffast-math', ...flags, '-o', binary, paths.source, '-lm']
    if (spawnSync('gcc', options).status !== 0) continue
    const native = child(binary, [])
    children.push(native)
    runners[name] = native.run
  }
  if (spawnSync('python3', ['-c', 'import torch']).status === 0) {
    const torch = child('python3', [paths.torch])
    children.push(torch)
    runners['PyTorch, 1 thread'] = torch.run
  }
  try {
    return await measure(runners, rounds, 0.05)
  } finally {
    for (const { stop } of children) stop()
  }
}

export { legend, limits, summary, table } from './measure'
