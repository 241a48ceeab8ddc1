import { describe, expect, it } from 'vitest'
import { Pace } from '../../src/runtime/pace'

describe('the pace of a run', () => {
  /** Paints until a run of so many frames has been played, on a display that paints so often. */
  async function paintsOf(length: number, speed: number, hertz: number): Promise<number> {
    let paints = 0
    const pace = new Pace(length, speed, () => (1000 * paints) / hertz)
    for (let frames = 0; frames < length;) {
      frames += await pace.next(async () => {
        paints += 1
      })
    }
    return paints
  }

  it('takes as long on displays that paint faster', async () => {
    expect(await paintsOf(40, 1, 120)).toBeCloseTo(480, -1)
    expect(await paintsOf(151, 1, 144)).toBeCloseTo(576, -1)
  })

  it('brings a short run to its end in four seconds of sixty paints, a long one frame by frame, or faster', async () => {
    for (const [length, speed, wanted] of [
      [40, 1, 240],
      [41, 2, 120],
      [151, 1, 240],
      [400, 1, 400],
      [400, 8, 50],
      [41, 0.25, 960],
    ] as const) {
      expect(await paintsOf(length, speed, 60)).toBeCloseTo(wanted, -1)
    }
  })
})
