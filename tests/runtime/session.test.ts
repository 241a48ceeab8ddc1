import { describe, expect, it } from 'vitest'
import type { Config, Frames, Id } from '../../src/experiments'
import { defaultsOf } from '../../src/params/config'
import { reader } from '../../src/runtime/advance'
import { frameOf } from '../../src/batch/frameOf'
import { createPool, poolSize } from '../../src/runtime/pool'
import type { Host, Run } from '../../src/runtime/run'
import { Session } from '../../src/runtime/session'
import { params } from '../../src/figures/one-bad-point/params'

/** Lets every pending promise go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('a generator read by number', () => {
  function* count(to: number): Generator<number, void> {
    for (let i = 0; i < to; i += 1) yield i
  }

  it('gives the frame asked for, and the last one for Infinity', () => {
    const frames = reader(count(5))
    expect(frames.advanceTo(2)).toEqual({ frame: 2, index: 2, ended: false })
    expect(frames.advanceTo(Infinity)).toEqual({ frame: 4, index: 4, ended: true })
  })

  it('says that it ended when asked beyond its end', () => {
    expect(reader(count(3)).advanceTo(10)).toEqual({ frame: 2, index: 2, ended: true })
  })

  it('has no way back', () => {
    const frames = reader(count(5))
    frames.advanceTo(3)
    expect(() => frames.advanceTo(1)).toThrow('lies behind')
  })

  it('draws a picture given as a function only if somebody asks for it', () => {
    const drawn: number[] = []
    function* lazily(): Generator<() => number, void> {
      for (let i = 0; i < 4; i += 1) {
        yield () => {
          drawn.push(i)
          return i
        }
      }
    }
    const frames = reader(lazily())
    expect(frames.advanceTo(1)?.frame).toBe(1)
    expect(frames.advanceTo(1)?.frame).toBe(1)
    expect(frames.advanceTo(Infinity)?.frame).toBe(3)
    expect(drawn).toEqual([1, 3])
  })

  it('refuses a run without a picture', () => {
    expect(() => reader(count(0)).advanceTo(0)).toThrow('no picture')
  })

  it('tells where it stands on the way', () => {
    let now = 0
    const frames = reader(count(10), () => (now += 1))
    expect(frames.here()).toBeUndefined()
    frames.advanceTo(9, 3)
    expect(frames.here()).toEqual({ frame: 2, index: 2, ended: false })
    expect(frames.advanceTo(9)?.frame).toBe(9)
  })

  it('stops when its time is up and goes on when asked again', () => {
    let now = 0
    const frames = reader(count(10), () => (now += 1))
    expect(frames.advanceTo(9, 3)).toBeUndefined()
    let step = frames.advanceTo(9, 3)
    while (step === undefined) step = frames.advanceTo(9, 3)
    expect(step.frame).toBe(9)
  })
})

/** A host in this thread whose runs have `length` frames; it counts what is opened and can be told to fail. */
function localHost(length = 1): Host & { opened: number; failing: boolean } {
  const host = {
    opened: 0,
    failing: false,
    open: <K extends Id>(id: K, config: Config<K>): Run<Frames[K]> => {
      host.opened += 1
      return {
        close: () => {},
        to: async (index) => {
          await settle()
          if (host.failing) throw new Error('The calculation stopped answering.')
          return {
            frame: await frameOf(id, config),
            index: Math.min(index, length - 1),
            ended: index >= length - 1,
          }
        },
      }
    },
  }
  return host
}

const config = defaultsOf(params)
const options = { onChange: 'keep' as const, nextPaint: settle }

describe('a session', () => {
  it('shows the first picture and rests', async () => {
    const session = new Session(localHost(5), 'one-bad-point', { config, playing: false }, options)
    while (session.read().phase === 'waiting') await settle()
    expect(session.read()).toMatchObject({ index: 0, phase: 'paused', config })
  })

  it('plays to the end, one frame a paint', async () => {
    const session = new Session(localHost(4), 'one-bad-point', { config, playing: true }, options)
    const seen: number[] = []
    session.subscribe(() => seen.push(session.read().index))
    while (session.read().phase !== 'ended') await settle()
    expect([...new Set(seen)]).toEqual([0, 1, 2, 3])
  })

  it('keeps only the latest of many wishes made while it computes', async () => {
    const host = localHost(1)
    const session = new Session(host, 'one-bad-point', { config, playing: false }, options)
    const latest = { points: [[1, 1] as const] }
    for (let i = 0; i < 50; i += 1) session.change({ points: [[i / 10, 0]] })
    session.change(latest)
    for (let i = 0; i < 10; i += 1) await settle()
    expect(session.read().config).toEqual(latest)
    expect(host.opened).toBeLessThanOrEqual(3)
  })

  it('scrubs back to a frame it has seen without computing it again', async () => {
    const host = localHost(9)
    const session = new Session(host, 'one-bad-point', { config, playing: true }, options)
    while (session.read().phase !== 'ended') await settle()
    session.seek(3)
    await settle()
    expect(session.read()).toMatchObject({ index: 3, phase: 'paused' })
    expect(host.opened).toBe(1)
  })

  it('says what failed, keeps its picture, and recovers when asked to try again', async () => {
    const host = localHost(3)
    const session = new Session(host, 'one-bad-point', { config, playing: false }, options)
    while (session.read().phase === 'waiting') await settle()
    host.failing = true
    session.step()
    while (session.read().phase !== 'failed') await settle()
    expect(session.read()).toMatchObject({
      phase: 'failed',
      error: 'The calculation stopped answering.',
      index: 0,
    })
    expect(session.read().frame).toBeDefined()
    host.failing = false
    session.retry()
    while (session.read().index === 0) await settle()
    expect(session.read()).toMatchObject({ index: 1, phase: 'paused' })
  })

  it('is tried again at the frame it was sent to, though none had come', async () => {
    const host = localHost(3)
    host.failing = true
    const session = new Session(host, 'one-bad-point', { config, at: 2, playing: false }, options)
    while (session.read().phase !== 'failed') await settle()
    host.failing = false
    session.retry()
    while (session.read().frame === undefined) await settle()
    expect(session.read().index).toBe(2)
  })

  it('goes on by itself with a setting that came while it failed', async () => {
    const host = localHost(3)
    const session = new Session(host, 'one-bad-point', { config, playing: false }, options)
    while (session.read().phase === 'waiting') await settle()
    host.failing = true
    session.step()
    let failures = 0
    session.subscribe(() => {
      if (session.read().phase !== 'failed') return
      host.failing = false
      failures += 1
    })
    const changed: Config<'one-bad-point'> = { points: [[1, 1]] }
    session.change(changed)
    for (let turn = 0; turn < 20; turn += 1) await settle()
    expect(failures).toBeGreaterThan(0)
    expect(session.read().config).toBe(changed)
    expect(session.read().phase).not.toBe('failed')
  })

  it('goes where it was last sent, though its config changes while it is on the way', async () => {
    const session = new Session(localHost(9), 'one-bad-point', { config, playing: false }, options)
    while (session.read().phase === 'waiting') await settle()
    session.seek(Infinity)
    await Promise.resolve()
    session.change({ points: [[1, 1]] })
    while (session.read().config === config || session.read().index === 0) await settle()
    expect(session.read()).toMatchObject({ index: 8, phase: 'ended' })
  })

  it.each(['keep', 'restart'] as const)(
    'tells each picture with the config it was computed from (%s)',
    async (onChange) => {
      const session = new Session(
        localHost(3),
        'one-bad-point',
        { config, playing: false },
        { ...options, onChange },
      )
      while (session.read().phase === 'waiting') await settle()
      const { frame } = session.read()
      const next = { points: [[1, 1] as const] }
      session.change(next)
      expect(session.read()).toMatchObject({ frame, config })
      while (session.read().frame === frame) await settle()
      expect(session.read().config).toEqual(next)
    },
  )

  /** A host whose runs tell a picture on the way, and come to their end only when they are let. */
  function slowHost() {
    const ways: { config: unknown; pass: (index: number) => void; arrive: () => void }[] = []
    const open = <K extends Id>(id: K, opened: Config<K>): Run<Frames[K]> => ({
      close: () => {},
      to: async (index, onPassing) => {
        const frame = await frameOf(id, opened)
        return new Promise((resolve) =>
          ways.push({
            config: opened,
            pass: (at) => onPassing?.({ frame, index: at, ended: false }),
            arrive: () => resolve({ frame, index, ended: true }),
          }),
        )
      },
    })
    return { ways, host: { open } satisfies Host }
  }

  it('shows a hand how far a long run is, and leaves the way when the hand goes on', async () => {
    const { ways, host } = slowHost()
    const first = { config, at: 8, playing: false }
    const session = new Session(host, 'one-bad-point', first, { ...options, passing: true })
    while (ways.length < 1) await settle()
    ways[0].pass(3)
    // There is a poster still, which is a finished picture.
    expect(session.read().frame).toBeUndefined()
    ways[0].arrive()
    while (session.read().frame === undefined) await settle()

    const [second, third] = [{ points: [[1, 1] as const] }, { points: [[2, 2] as const] }]
    session.change(second)
    while (ways.length < 2) await settle()
    ways[1].pass(4)
    expect(session.read()).toMatchObject({ index: 4, config: second })
    session.change(third)
    expect(ways.length).toBe(2)
    ways[1].pass(5)
    while (ways.length < 3) await settle()
    ways[1].arrive()
    ways[2].arrive()
    while (session.read().index !== 8) await settle()
    expect(session.read()).toMatchObject({ config: third, phase: 'ended' })
    expect(ways.length).toBe(3)
  })

  it('shows nothing on the way back in time, nor to readers who want no movement', async () => {
    for (const passing of [true, false]) {
      const { ways, host } = slowHost()
      const session = new Session(
        host,
        'one-bad-point',
        { config, at: 8, playing: false },
        { ...options, passing },
      )
      while (ways.length < 1) await settle()
      ways[0].arrive()
      while (session.read().frame === undefined) await settle()
      if (passing) session.seek(2)
      else session.change({ points: [[1, 1]] })
      while (ways.length < 2) await settle()
      ways[1].pass(1)
      expect(session.read().index).toBe(8)
    }
  })

  it('asks for nothing while it is off screen', async () => {
    const session = new Session(localHost(100), 'one-bad-point', { config, playing: true }, options)
    await settle()
    session.onScreen = false
    for (let i = 0; i < 6; i += 1) await settle()
    const { index } = session.read()
    for (let i = 0; i < 6; i += 1) await settle()
    expect(session.read().index).toBe(index)
  })
})

describe('the pool', () => {
  it('runs every config, each once, and reports a failing one as such', async () => {
    const hosts: ReturnType<typeof localHost>[] = []
    const pool = createPool(2, () => {
      const host = localHost(1)
      hosts.push(host)
      return host
    })
    const seen: number[] = []
    const configs = Array.from({ length: 7 }, () => config)
    await pool.all('one-bad-point', configs, ({ at }) => seen.push(at), new AbortController().signal)
    expect(seen.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(hosts.length).toBe(2)
    for (const host of hosts) host.failing = true
    const errors: string[] = []
    await pool.all(
      'one-bad-point',
      [config],
      (o) => errors.push('error' in o ? o.error : ''),
      new AbortController().signal,
    )
    expect(errors).toEqual(['The calculation stopped answering.'])
  })

  it('stops reporting once it is cancelled', async () => {
    const aborter = new AbortController()
    const pool = createPool(1, () => localHost(1))
    let reports = 0
    const running = pool.all(
      'one-bad-point',
      [config, config, config],
      () => {
        reports += 1
        aborter.abort()
      },
      aborter.signal,
    )
    await running
    expect(reports).toBe(1)
  })

  it('leaves one core to the page', () => {
    expect([1, 2, 3, 8, 64].map(poolSize)).toEqual([1, 1, 2, 4, 4])
  })

  it('has two workers where the browser does not tell its cores, or nothing sensible', () => {
    expect([undefined, Number.NaN, 0, -3].map(poolSize)).toEqual([2, 2, 2, 2])
  })
})
