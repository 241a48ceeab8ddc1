import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { params } from '../../src/figures/huber-vs-mse/experiment'
import { defaultsOf } from '../../src/runtime/config'
import type { Open } from '../../src/runtime/protocol'
import { workerHost } from '../../src/runtime/run'

/** A worker that does nothing by itself; `port` is its end of the run opened last. */
class StubWorker extends EventTarget implements Worker {
  readonly onerror = null
  readonly onmessage = null
  readonly onmessageerror = null
  port: MessagePort | undefined
  terminated = false

  postMessage({ port }: Open<'huber-vs-mse'>): void {
    this.port = port
  }

  terminate(): void {
    this.terminated = true
  }
}

/** Lets messages between ports arrive; they need no timer. */
const delivery = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

describe('a worker that says nothing', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => vi.useRealTimers())

  function openRun() {
    const worker = new StubWorker()
    const host = workerHost(() => worker)
    const run = host.open('huber-vs-mse', defaultsOf(params))
    const outcome = run.to(0).then(
      () => 'answered',
      (error: Error) => error.message,
    )
    return { worker, outcome }
  }

  it('is given up after 20 seconds, and said so', async () => {
    const { worker, outcome } = openRun()
    vi.advanceTimersByTime(19_999)
    expect(worker.terminated).toBe(false)
    vi.advanceTimersByTime(1)
    expect(worker.terminated).toBe(true)
    expect(await outcome).toBe('The calculation stopped answering.')
  })

  it('is given the whole time again whenever it says that it is working', async () => {
    const { worker } = openRun()
    for (let i = 0; i < 4; i++) {
      vi.advanceTimersByTime(19_000)
      worker.port?.postMessage({ kind: 'working' })
      await delivery()
    }
    expect(worker.terminated).toBe(false)
  })

  it('is heard out by a page that was asleep itself, and wakes to a timer first', async () => {
    const { worker, outcome } = openRun()
    vi.advanceTimersToNextTimer()
    worker.port?.postMessage({ kind: 'step', step: { frame: {}, index: 0, ended: false } })
    expect(await outcome).toBe('answered')
    expect(worker.terminated).toBe(false)
  })
})
