import { describe, expect, it } from 'vitest'
import { configs, SEEDS, summarise } from '../../../src/figures/renyi-entropy/ensemble'
import { type Frame, run } from '../../../src/figures/renyi-entropy/experiment'
import { wayFrom } from '../../../src/figures/renyi-entropy/experiment/triangle'
import { ANGLES, type Config, EPOCHS, FRAMES, params } from '../../../src/figures/renyi-entropy/params'
import { parseValue } from '../../../src/params/codec'
import { defaultsOf } from '../../../src/params/config'

const defaults: Config = defaultsOf(params)

/** The last frame alone, as the pool asks for it. */
function last(change: Partial<Config> = {}): Frame {
  let frame: (() => Frame) | undefined
  for (const next of run({ ...defaults, ...change })) frame = next
  if (frame === undefined) throw new Error('no frame')
  return frame()
}

const at = (angle: (typeof ANGLES)[number]): number => ANGLES.indexOf(angle)

describe(`over ${SEEDS} paired seeds`, () => {
  const { plain, pushed, gains, miscalibrated } = summarise(configs(defaults).map((config) => last(config)))

  it('the push helps where the moons are turned by 30 and by 40°', () => {
    expect(gains[at(30)].estimate).toBeGreaterThanOrEqual(0.02)
    expect(gains[at(40)].estimate).toBeGreaterThanOrEqual(0.02)
  })

  it('the push no longer helps at 60°', () => {
    expect(gains[at(60)].estimate).toBeLessThanOrEqual(0)
    expect(gains[at(60)].wins).toBeLessThanOrEqual(SEEDS / 2)
  })

  it('entropy falls threefold where the push helps and nearly so at 60°, where confidence strays from accuracy', () => {
    const fall = (angle: (typeof ANGLES)[number]): number =>
      plain.entropy[at(angle)] / pushed.entropy[at(angle)]
    for (const angle of [30, 40] as const) expect(fall(angle)).toBeGreaterThanOrEqual(3)
    expect(fall(60)).toBeGreaterThanOrEqual(2.7)
    expect(miscalibrated[at(60)]).toBeGreaterThanOrEqual(0.03)
  })
})

describe('a run', () => {
  it('has twins that are one until the push begins, and without a push to the end', () => {
    const frames = Array.from(run(defaults), (frame) => frame())
    expect(frames).toHaveLength(FRAMES + 1)
    expect(frames[20].pushed.field).toEqual(frames[20].plain.field)
    expect(frames[FRAMES]).toMatchObject({ epoch: EPOCHS })
    expect(frames[FRAMES].pushed.field).not.toEqual(frames[FRAMES].plain.field)
    const idle = last({ weight: 0 })
    expect(idle.pushed.accuracy).toBe(idle.plain.accuracy)
  })

  it('takes an angle beyond 180° for 180°, and an order next to 1 for what is next to Shannon’s', () => {
    expect(parseValue('angle', params.angle, '270').value).toBe(180)
    const [one, next] = [last(), last({ order: 1.000001 })]
    expect(Math.abs(one.pushed.entropy - next.pushed.entropy)).toBeLessThan(0.02)
    expect(last({ order: params.order.max }).pushed.accuracy).toBeGreaterThan(0)
  })
})

describe('the way of an answer', () => {
  const end = (start: readonly number[], order: number): Float32Array => wayFrom(start, order).slice(-2)

  it('leads to the corner of the likeliest class, whatever the order', () => {
    for (const order of [0.5, 1, 2, Infinity]) {
      const [x, y] = end([0.2, 0.45, 0.35], order)
      expect(Math.hypot(x - 1, y)).toBeLessThan(0.03)
    }
  })

  it('stays where two are alike and the third is gone, and in the very middle', () => {
    for (const order of [0.5, 1, 2]) expect(wayFrom([1 / 3, 1 / 3, 1 / 3], order)).toHaveLength(2)
  })
})
