import { spawnSync } from 'node:child_process'

/** Seconds that loading PyTorch may take. */
const PATIENCE = 60

/**
 * The first Python that has PyTorch: `PYTHON` where it is set, the path's own, the system's (`apt-get install
 * python3-torch`). Undefined where none has.
 */
export function pythonWithTorch(): string | undefined {
  const candidates = process.env.PYTHON ? [process.env.PYTHON] : ['python3', '/usr/bin/python3']
  return candidates.find(
    (python) =>
      spawnSync(python, ['-c', 'import torch'], { stdio: 'ignore', timeout: 1000 * PATIENCE }).status === 0,
  )
}
