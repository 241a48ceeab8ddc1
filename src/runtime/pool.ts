import type { Config, Frames, Id } from '../experiments'
import { workersAside } from './aside'
import { type Host, workerHost } from './run'

export type Outcome<Frame> = { at: number; frame: Frame } | { at: number; error: string }

export interface Pool {
  /**
   * The last frames of the same experiment under many configs (mostly: many seeds), reported one by one as they
   * finish, in no fixed order; `at` is the config's place in the list. Aborting the signal stops the runs that
   * are under way.
   */
  all: <K extends Id>(
    id: K,
    configs: readonly Config<K>[],
    report: (outcome: Outcome<Frames[K]>) => void,
    signal: AbortSignal,
  ) => Promise<void>
}

/**
 * Leaves one core to the page: with a worker on each of two, the frames of a figure that trains are late. A browser that
 * does not tell its cores has two workers.
 */
export const poolSize = (cores: number | undefined): number =>
  cores !== undefined && cores >= 1 ? Math.max(1, Math.min(Math.floor(cores) - 1, 4)) : 2

function startAside(): () => Host {
  const start = workersAside()
  return () => workerHost(start)
}

export function createPool(size: number, start: () => Host = startAside()): Pool {
  const idle: Host[] = []
  let started = 0
  const queue: ((host: Host) => void)[] = []

  const take = (): Promise<Host> => {
    const host = idle.pop()
    if (host !== undefined) return Promise.resolve(host)
    if (started < size) {
      started += 1
      return Promise.resolve(start())
    }
    return new Promise((resolve) => queue.push(resolve))
  }
  const giveBack = (host: Host): void => {
    const next = queue.shift()
    if (next === undefined) idle.push(host)
    else next(host)
  }

  async function last<K extends Id>(
    id: K,
    config: Config<K>,
    signal: AbortSignal,
  ): Promise<{ frame: Frames[K] } | { error: string } | undefined> {
    const host = await take()
    if (signal.aborted) {
      giveBack(host)
      return undefined
    }
    const run = host.open(id, config)
    let stop = (): void => {}
    const stopped = new Promise<undefined>((resolve) => {
      stop = () => resolve(undefined)
      signal.addEventListener('abort', stop)
    })
    try {
      const step = await Promise.race([run.to(Infinity), stopped])
      return step === undefined ? undefined : { frame: step.frame }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    } finally {
      signal.removeEventListener('abort', stop)
      run.close()
      giveBack(host)
    }
  }

  return {
    all: async (id, configs, report, signal) => {
      await Promise.all(
        configs.map(async (config, at) => {
          const outcome = await last(id, config, signal)
          if (outcome !== undefined && !signal.aborted) report({ at, ...outcome })
        }),
      )
    },
  }
}
