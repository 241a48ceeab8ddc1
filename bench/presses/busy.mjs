import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import process from 'node:process'

/** Keeps every core busy by programs beside the browser; returns how to stop them. */
export function keepBusy() {
  const programs = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  )
  const stop = () => programs.forEach((program) => program.kill())
  process.once('exit', stop)
  return stop
}
