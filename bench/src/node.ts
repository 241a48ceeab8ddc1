import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { measure, runner, type Rates, type Runner } from './measure'
import { tensorflow } from './tfjs'
import { inTypeScript, inWasm } from './workloads'

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
): Promise<Rates> {
  const runners: Record<string, Runner> = {
    engine: runner(inWasm()),
    'tfjs-wasm': runner(await tensorflow('wasm', paths.wasm)),
    'tfjs-cpu': runner(await tensorflow('cpu', paths.wasm)),
    twin: runner(inTypeScript()),
  }
  const children: { stop: () => void }[] = []
  const gcc = spawnSync('gcc', [
    '-O3',
    '-march=native',
    '-ffast-math',
    '-o',
    paths.binary,
    paths.source,
    '-lm',
  ])
  if (gcc.status === 0) {
    const native = child(paths.binary, [])
    children.push(native)
    runners['C'] = native.run
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

export { legend, medians, table } from './measure'
