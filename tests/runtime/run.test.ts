import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { params } from '../../src/figures/huber-vs-mse/experiment'
import { defaultsOf } from '../../src/params/config'
import { workerHost } from '../../src/runtime/run'
import { StubWorker } from './stubWorker'

/** Lets messages between ports arrive; they need no timer. */
const delivery = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

/** A host whose workers are kept in the order they were started. */
function stubHost() {
  const workers: StubWorker[] = []
  const host = workerHost(() => {
    const worker = new StubWorker()
    workers.push(worker)
    return worker
  })
  const open = () => host.open('huber-vs-mse', defaultsOf(params))
  return { workers, open }
}

const outcomeOf = (frame: Promise<unknown>) =>
  frame.then(
    () => 'answered',
    (error: Error) => error.message,
  )

/** What has settled by now. */
const byNow = (outcome: Promise<string>): Promise<string> =>
  Promise.race([outcome, delivery().then(() => 'open')])

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('a worker that says nothing', () => {
  function openRun() {
    const { workers, open } = stubHost()
    const run = open()
    const outcome = outcomeOf(run.to(0))
    workers[0].sayReady()
    return { workers, run, outcome }
  }

  it('tells what is passed on the way, and goes on', async () => {
    const { workers, open } = stubHost()
    const passed: number[] = []
    const outcome = outcomeOf(open().to(5, ({ index }) => passed.push(index)))
    await delivery()
    expect(workers[0].requests).toEqual([{ to: 5, passing: true }])
    workers[0].ports[0].postMessage({ kind: 'passing', step: { frame: {}, index: 2, ended: false } })
    await delivery()
    expect(passed).toEqual([2])
    expect(await byNow(outcome)).toBe('open')
    workers[0].giveFrame()
    expect(await outcome).toBe('answered')
  })

  it('is doubted after 2 seconds: a second one is asked for the same, and the first may still answer', async () => {
    const { workers, outcome } = openRun()
    vi.advanceTimersByTime(1999)
    expect(workers.length).toBe(1)
    vi.advanceTimersByTime(251)
    await delivery()
    expect(workers.map(({ requests }) => requests)).toEqual([
      [{ to: 0, passing: false }],
      [{ to: 0, passing: false }],
    ])
    workers[0].giveFrame()
    expect(await outcome).toBe('answered')
    expect(workers.map(({ terminated }) => terminated)).toEqual([false, true])
  })

  it('is replaced by the second if that answers first, for all that waited and for what comes later', async () => {
    const { workers, open } = stubHost()
    const [first, second] = [open(), open()]
    const outcomes = [outcomeOf(first.to(0)), outcomeOf(second.to(0))]
    workers[0].sayReady()
    vi.advanceTimersByTime(2250)
    await delivery()
    workers[1].giveFrame(0)
    expect(await outcomes[0]).toBe('answered')
    expect(workers[0].terminated).toBe(true)
    workers[1].giveFrame(1)
    expect(await outcomes[1]).toBe('answered')
    void open().to(0)
    expect(workers[1].ports.length).toBe(3)
    expect(workers.length).toBe(2)
  })

  it('is trusted again as soon as it says that it is working', async () => {
    const { workers } = openRun()
    for (let i = 0; i < 4; i++) {
      vi.advanceTimersByTime(1900)
      workers[0].sayWorking()
      await delivery()
    }
    expect(workers.length).toBe(1)
    vi.advanceTimersByTime(2500)
    expect(workers.length).toBe(2)
    workers[0].sayWorking()
    await delivery()
    expect(workers.map(({ terminated }) => terminated)).toEqual([false, true])
  })

  it('is tried again twice, and only then given up and said so', async () => {
    const { workers, outcome } = openRun()
    for (const round of [0, 1]) {
      vi.advanceTimersByTime(20_250)
      expect(await byNow(outcome)).toBe('open')
      expect(workers.slice(0, -1).every(({ terminated }) => terminated)).toBe(true)
      expect(workers.length).toBe(2 * round + 3)
      workers.at(-1)?.sayReady()
    }
    vi.advanceTimersByTime(20_250)
    expect(await outcome).toBe('The calculation stopped answering.')
    expect(workers.every(({ terminated }) => terminated)).toBe(true)
  })

  it('is heard out by a page that was asleep itself, and wakes to a timer first', async () => {
    const { workers, outcome } = openRun()
    let clock = performance.now()
    vi.spyOn(performance, 'now').mockImplementation(() => clock)
    // Every timer is late, as on a machine that does not get to the page.
    for (let look = 0; look < 60; look++) {
      clock += 30_000
      vi.advanceTimersToNextTimer()
    }
    expect(workers.length).toBe(1)
    workers[0].giveFrame()
    expect(await outcome).toBe('answered')
  })

  it('has a minute for its script to come over a slow line', () => {
    const { workers, open } = stubHost()
    void outcomeOf(open().to(0))
    vi.advanceTimersByTime(59_500)
    expect(workers.length).toBe(1)
    vi.advanceTimersByTime(500)
    expect(workers.length).toBe(2)
  })
})

describe('a closed run', () => {
  it('hears nothing more, and its worker is not ended for it', async () => {
    const { workers, open } = stubHost()
    const run = open()
    const outcome = outcomeOf(run.to(Infinity))
    workers[0].sayReady()
    await delivery()
    run.close()
    await delivery()
    expect(workers[0].requests).toEqual([{ to: Infinity, passing: false }, 'close'])
    workers[0].sayWorking()
    await delivery()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(120_000)
    expect(await byNow(outcome)).toBe('open')
    expect(workers.map(({ terminated }) => terminated)).toEqual([false])
  })
})

describe('a worker that fails', () => {
  it('is replaced twice before its reason is said', async () => {
    const { workers, open } = stubHost()
    const outcome = outcomeOf(open().to(0))
    for (let i = 0; i < 3; i++) workers[i].dispatchEvent(new Event('error'))
    expect(await outcome).toContain('could not be started')
    expect(workers.length).toBe(3)
  })

  it('takes nobody with it whom the second one serves', async () => {
    const { workers, open } = stubHost()
    const outcome = outcomeOf(open().to(0))
    workers[0].sayReady()
    vi.advanceTimersByTime(2250)
    workers[0].dispatchEvent(new Event('error'))
    workers[1].giveFrame()
    expect(await outcome).toBe('answered')
    expect(workers[1].terminated).toBe(false)
  })

  it('says at once what an experiment threw, for it would throw again; the next request opens it anew', async () => {
    const { workers, open } = stubHost()
    const run = open()
    const outcome = outcomeOf(run.to(0))
    workers[0].ports[0].postMessage({ kind: 'failed', message: 'Singular.', lost: false })
    expect(await outcome).toBe('Singular.')
    void run.to(0)
    expect(workers[0].ports.length).toBe(2)
  })

  it('tries a run whose code did not come once more, in the same worker', async () => {
    const { workers, open } = stubHost()
    const outcome = outcomeOf(open().to(0))
    for (let i = 0; i < 3; i++) {
      workers[0].ports[i].postMessage({ kind: 'failed', message: 'The code did not come.', lost: true })
      await delivery()
    }
    expect(await outcome).toBe('The code did not come.')
  })

  it('is no reason to throw where the browser starts none', async () => {
    const host = workerHost(() => {
      throw new Error('no workers here')
    })
    expect(await outcomeOf(host.open('huber-vs-mse', defaultsOf(params)).to(0))).toContain('module workers')
  })
})
