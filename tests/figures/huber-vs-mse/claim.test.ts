import { expect, it } from 'vitest'
import { type Frame, run } from '../../../src/figures/huber-vs-mse/experiment'
import huberVsMse from '../../../src/figures/huber-vs-mse/figure'
import { type Config, EPOCHS, params } from '../../../src/figures/huber-vs-mse/params'
import { claim, describe } from '../../../src/figures/huber-vs-mse/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults = defaultsOf(params)

function shownFor(
  change: Partial<Config>,
  epoch = EPOCHS,
): { frame: Frame; config: Config; summary: undefined } {
  const config = { ...defaults, ...change }
  const step = reader(run(config)).advanceTo(epoch)
  if (step === undefined) throw new Error('no frame')
  return { frame: step.frame, config, summary: undefined }
}

function headingFor(change: Partial<Config>, epoch?: number): string {
  const shown = shownFor(change, epoch)
  return claim.holds(shown) ? claim.text : claim.otherwise(shown)
}

const presets = new Map(
  huberVsMse.unpack(({ presets: all = [] }) =>
    all.map(({ label, set }): [string, Partial<Config>] => [label, { ...set }]),
  ),
)

/** Presets, and both ends of the main controls, over seeds. */
const states: readonly Partial<Config>[] = [
  ...presets.values(),
  { delta: params.delta.min },
  { delta: params.delta.max },
  { outlierShare: params.outlierShare.min },
  { outlierShare: params.outlierShare.max },
  { delta: params.delta.max, outlierShare: 30 },
  { leverage: true, outlierShare: 5 },
].flatMap((state) => [0, 1, 2, 3, 4, 5, 6, 7].map((seed) => ({ ...state, seed })))

it('claims that Huber caps a point’s pull only over a line that errs half as much as least squares', () => {
  const claimed = states.map((state) => shownFor(state)).filter((shown) => claim.holds(shown))
  expect(claimed.length).toBeGreaterThan(states.length / 4)
  const broken = claimed.filter(
    ({ frame: { slopeErrors }, config }) => slopeErrors.huber > slopeErrors.mse / 2 || config.leverage,
  )
  expect(broken).toEqual([])
})

it.each([
  ['No outliers', 'Where no point is bad, all lines agree.'],
  ['10 % outliers', claim.text],
  ['30 % outliers', claim.text],
  ['Far out in x', 'Far out in x, bad points take Huber’s line with them too.'],
  ['Far out, with Tukey', 'Far out in x, bad points take Huber’s line with them; Tukey’s lets go of them.'],
])('is headed as its preset “%s” shows', (label, heading) => {
  const change = presets.get(label)
  expect(change).toBeDefined()
  expect(headingFor(change ?? {})).toBe(heading)
})

it('says where the limit is too high, where the bad points are too many, and while a line is still on its way', () => {
  expect(headingFor({ delta: 5, outlierShare: 30 })).toBe(
    'With so high a limit, Huber’s line follows the bad points as well.',
  )
  expect(headingFor({ outlierShare: 45 })).toBe('Against so many bad points, Huber’s limit is not enough.')
  expect(headingFor({}, 0)).toBe('Before the first step no line has learnt anything.')
  expect(headingFor({ leverage: true }, 10)).toBe('The lines are still on their way.')
})

it('names a point that the reader has moved bad, and the others honest', () => {
  const { points } = shownFor({ outlierShare: 0 }).frame
  const moved = shownFor({
    outlierShare: 0,
    points: points.map(([x, y], i) => (i === 0 ? [x, 45] : [x, y])),
  })
  expect(moved.frame.honest.filter((is) => !is)).toHaveLength(1)
  expect(moved.frame.honest[0]).toBe(false)
  expect(describe(moved)).toMatch(/^With your change: slope/)
  expect(moved.frame.honestLoss.huber.at(-1)).toBeLessThan(1)
})
