import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes kept in a folder by a key that is made from all that they depend on. */
export interface Store {
  /** Undefined if there is no entry, or none that is whole: then it is computed again. */
  read: (key: string) => Uint8Array | undefined
  write: (key: string, bytes: Uint8Array) => void
}

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const HASH_BYTES = 32

/** Written beside its place and moved there in one step: whoever reads meanwhile sees all of it or nothing. */
export function writeWhole(folder: string, name: string, ...parts: readonly Uint8Array[]): void {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `${randomUUID()}.draft`)
  try {
    writeFileSync(draft, Buffer.concat(parts))
    renameSync(draft, join(folder, name))
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Nothing from a file that cannot be read. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

export function openStore(folder: string): Store {
  return {
    read(key) {
      const file = readIfThere(join(folder, key))
      if (file === undefined) return undefined
      const bytes = file.subarray(HASH_BYTES)
      return hashOf(bytes).equals(file.subarray(0, HASH_BYTES)) ? bytes : undefined
    },
    write: (key, bytes) => writeWhole(folder, key, hashOf(bytes), bytes),
  }
}
