import { serialize } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import type { Config, Id } from '../experiments'
import type { Value } from '../params/declare'
import { frameOf } from './frameOf'

/** A frame to compute. */
export type Job<K extends Id = Id> = { [P in K]: { id: P; config: Config<P>; at: number } }[K]

/** A job as it is sent: the thread knows its experiment's config. */
export interface Order {
  id: Id
  config: Readonly<Record<string, Value>>
  at: number
}

/** A frame, serialised, or why there is none. */
export type Outcome = { frame: Uint8Array } | { frame?: undefined; problem: string }

async function outcomeOf({ id, config, at }: Job): Promise<Outcome> {
  try {
    return { frame: serialize(await frameOf(id, config, at)) }
  } catch (error) {
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** What a thread does: one job after the other. */
export function serve(): void {
  parentPort?.on('message', (job: Job) => {
    void outcomeOf(job).then((outcome) => parentPort?.postMessage(outcome))
  })
}
