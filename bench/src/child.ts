import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Runner } from './measure'
import { within } from './within'

/** Seconds a child may take over one answer: a round takes a twentieth of one, loading PyTorch some. */
const PATIENCE = 60

/**
 * A child that reads “workload steps” a line and answers with seconds. Whatever else it does, a run ends: it rejects
 * with a sentence on an answer that is no time, at the child's end, and after `patience` seconds without an answer.
 */
export function child(
  command: string,
  args: readonly string[],
  patience = PATIENCE,
): { run: Runner; stop: () => void } {
  const process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  // A child that cannot be started, or is gone when it is written to, is known by its answers' end.
  process.on('error', () => undefined)
  process.stdin.on('error', () => undefined)
  const answers = createInterface({ input: process.stdout })[Symbol.asyncIterator]()
  return {
    run: async (workload, steps) => {
      process.stdin.write(`${workload} ${steps}\n`)
      const { done, value } = await within(answers.next(), patience, 'it gave no answer')
      if (done) throw new Error('it ended without an answer')
      const seconds = Number(value)
      if (value.trim() === '' || !(seconds >= 0 && seconds < Infinity)) {
        throw new Error(`it answered “${value}” instead of seconds`)
      }
      return seconds
    },
    stop: () => void process.kill('SIGKILL'),
  }
}
