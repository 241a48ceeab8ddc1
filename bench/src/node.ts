import { spawnSync } from 'node:child_process'
import { child } from './child'
import { measure, PEAK, runner, type Rates, type Runner } from './measure'
import { peak } from './peak'
import { pythonWithTorch } from './python'
import { tensorflow } from './tfjs'
import { inWasm, type Contender } from './workloads'

/** The engine against libraries and native loops, in this process and its children. */
export async function inNode(
  paths: { wasm: string; source: string; binary: string; torch: string },
  rounds: number,
  reference: () => Contender,
  tell: (sentence: string) => void,
): Promise<Rates> {
  const runners: Record<string, Runner> = {
    engine: runner(inWasm()),
    'tfjs-wasm': runner(await tensorflow('wasm', paths.wasm)),
    'tfjs-cpu': runner(await tensorflow('cpu', paths.wasm)),
    'plain TypeScript': runner(reference()),
    [PEAK]: runner(peak()),
  }
  const children: { stop: () => void }[] = []
  const variants = { 'C, dot products': [], 'C, sums of rows': ['-DSUM_OF_ROWS'] }
  for (const [name, flags] of Object.entries(variants)) {
    const binary = `${paths.binary}${flags.length}`
    const options = ['-O3', '-march=native', '-ffast-math', ...flags, '-o', binary, paths.source, '-lm']
    if (spawnSync('gcc', options).status !== 0) {
      tell(`${name}: gcc did not compile it.`)
      continue
    }
    const native = child(binary, [])
    children.push(native)
    runners[name] = native.run
  }
  const python = pythonWithTorch()
  if (python) {
    const torch = child(python, [paths.torch])
    children.push(torch)
    runners['PyTorch, 1 thread'] = torch.run
  } else tell('PyTorch is not on this machine (PYTHON names another Python to ask).')
  try {
    return await measure(runners, rounds, 0.05, tell)
  } finally {
    for (const { stop } of children) stop()
  }
}

export { legend, limits, summary, table } from './report'
export { within } from './within'
