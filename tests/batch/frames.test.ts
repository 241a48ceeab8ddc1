import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBatch } from '../../scripts/batch.mjs'
import { openFrames } from '../../src/batch/frames'
import { frameKey } from '../../src/batch/frameKey'
import { frameOf } from '../../src/batch/frameOf'
import { params as badPoint } from '../../src/figures/one-bad-point/params'
import { params as soEasy } from '../../src/figures/why-so-easy/params'
import { defaultsOf } from '../../src/params/config'

/** Holds compiled experiments; each test has a folder of its own. */
let ready = ''
let folder = ''
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'frames-'))

beforeAll(async () => {
  ready = newFolder()
  await openBatch({ cache: ready })
})
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(() => rmSync(ready, { recursive: true }))

const { points } = defaultsOf(badPoint)
/** With a bad point among them. */
const one = { points: [...points.slice(1), [5, 40] as const] }
const easy = defaultsOf(soEasy)

/** Frames from threads that run this script in place of the experiments. */
const framesFrom = (script: string, threads = 2) =>
  openFrames({
    bundle: `data:text/javascript,${encodeURIComponent(`import { serialize } from 'node:v8'; import { parentPort } from 'node:worker_threads'; export const serve = () => { ${script} }`)}`,
    sources: { 'why-so-easy': 'sources' },
    folder,
    threads,
  })

describe('frames computed in threads', () => {
  it('are those of this thread, one for each config, in order', async () => {
    cpSync(ready, folder, { recursive: true })
    const { framesOf } = await openBatch({ cache: folder })
    const configs = [4, 2, 3].map((seed) => ({ ...easy, seed }))
    const here = await Promise.all(configs.map((config) => frameOf('why-so-easy', config, 7)))
    expect(await Promise.all(framesOf('why-so-easy', configs, 7))).toEqual(here)
    expect(readdirSync(join(folder, 'frames'))).toHaveLength(3)
  })

  it('name the figure and its config where there is none, and what went wrong', async () => {
    const framesOf = framesFrom(
      `parentPort.on('message', () => parentPort.postMessage({ problem: 'It diverged.' }))`,
    )
    const [frame] = framesOf('why-so-easy', [{ ...easy, seed: 77 }])
    await expect(frame).rejects.toThrow(/^why-so-easy made no frame under .*"seed":77.*It diverged\.$/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('are none from a thread that ends, and the rest from another', async () => {
    const framesOf = framesFrom(
      `parentPort.on('message', ({ config: { seed } }) => seed === 1 ? process.exit(1) : parentPort.postMessage({ problem: 'seed ' + seed }))`,
      1,
    )
    const frames = framesOf(
      'why-so-easy',
      [1, 2, 3].map((seed) => ({ ...easy, seed })),
    )
    const outcomes = await Promise.allSettled(frames)
    expect(
      outcomes.map((outcome) => outcome.status === 'rejected' && String(outcome.reason).replace(/.*: /, '')),
    ).toEqual(['Its thread ended before it did.', 'seed 2', 'seed 3'])
  })
})

describe('frames kept', () => {
  beforeEach(() => cpSync(ready, folder, { recursive: true }))
  const whole = async () => {
    const { framesOf } = await openBatch({ cache: folder })
    return framesOf('one-bad-point', [one])[0]
  }
  const entry = (): string => join(folder, 'frames', readdirSync(join(folder, 'frames'))[0])

  it('are read, not computed again', async () => {
    const answering = (answer: string) =>
      framesFrom(`parentPort.on('message', () => parentPort.postMessage(${answer}))`)('why-so-easy', [
        easy,
      ])[0]
    const drawn = await answering(`{ frame: serialize({ drawn: 'once' }) }`)
    expect(await answering(`{ problem: 'It was computed again.' }`)).toEqual(drawn)
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['empty', () => Buffer.alloc(0)],
    [
      'changed in one byte',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === 50 ? byte ^ 1 : byte))),
    ],
  ])('are computed again where their file is %s', async (_, damaged) => {
    const frame = await whole()
    const bytes = readFileSync(entry())
    writeFileSync(entry(), damaged(bytes))
    expect(await whole()).toEqual(frame)
    expect(readFileSync(entry())).toEqual(bytes)
  })

  it('are forgotten after a month, when the sources have changed', async () => {
    const names = ['old', 'young'].map((name) => join(folder, 'frames', name))
    const day = 24 * 3600
    for (const [i, name] of names.entries()) {
      writeFileSync(name, '')
      utimesSync(name, Date.now() / 1000, Date.now() / 1000 - (i === 0 ? 31 : 29) * day)
    }
    rmSync(join(folder, 'experiments'), { recursive: true })
    await openBatch({ cache: folder })
    expect(readdirSync(join(folder, 'frames'))).toEqual(['young'])
  })

  it('come from experiments compiled again where those are damaged', async () => {
    const frame = await whole()
    const compiled = join(folder, 'experiments', readdirSync(join(folder, 'experiments'))[0])
    const text = readFileSync(compiled, 'utf8')
    writeFileSync(compiled, text.slice(0, text.length / 2))
    expect(await whole()).toEqual(frame)
    expect(readFileSync(compiled, 'utf8')).toBe(text)
  })

  it('serve several who begin at once, with nothing there', async () => {
    rmSync(folder, { recursive: true })
    const [first, second, third] = await Promise.all([whole(), whole(), whole()])
    expect([second, third]).toEqual([first, first])
    expect(readdirSync(join(folder, 'frames'))).toHaveLength(1)
    expect(readdirSync(join(folder, 'experiments'))).toHaveLength(1)
  })
})

describe('a changed source', () => {
  const change = (file: string, from: string, to: string): void => {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(folder, file), text.replace(from, to))
  }

  it('changes the picture from three files away, and no picture that does not hang on it', async () => {
    for (const name of ['src', 'plugins', 'package.json', 'package-lock.json'])
      cpSync(name, join(folder, name), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    const cache = join(folder, 'cache')
    const draw = async () => {
      const { framesOf } = await openBatch({ root: folder, cache })
      const [[bad], [good]] = [framesOf('one-bad-point', [one]), framesOf('why-so-easy', [easy], 0)]
      return [await bad, await good]
    }
    const count = (): number => readdirSync(join(cache, 'frames')).length
    const [bad, good] = await draw()
    expect(count()).toBe(2)
    // one-bad-point/experiment → core/estimators/index → regression → rho
    change('src/core/estimators/rho.ts', '1 : delta / Math.abs(e)', '1 : delta / (2 * Math.abs(e))')
    const [badAfter, goodAfter] = await draw()
    expect(badAfter).not.toEqual(bad)
    expect(goodAfter).toEqual(good)
    expect(count()).toBe(3)
    change('src/core/estimators/rho.ts', '1 : delta / (2 * Math.abs(e))', '1 : delta / Math.abs(e)')
    expect(await draw()).toEqual([bad, good])
    expect(count()).toBe(3)
  })
})

describe('the name of a frame', () => {
  const key = (config: Record<string, number | boolean>, at = Infinity) => frameKey('sources', config, at)

  it('is the same in whatever order its settings stand', () => {
    expect(key({ one: 1, two: true })).toBe(key({ two: true, one: 1 }))
  })

  it('differs wherever anything it depends on differs', () => {
    const keys = [
      key({ one: 0 }),
      key({ one: -0 }),
      key({ one: NaN }),
      key({ one: Infinity }),
      key({ one: 0 }, 0),
      key({ two: 0 }),
      key({ one: false }),
      frameKey('other sources', { one: 0 }, Infinity),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})
