import {
  type Change,
  changes,
  drawAll,
  type Outcome,
  outcomeOf,
  publishedFigures,
  type Run,
  runChanged,
} from '../../../core/replay'
import { type Config, params } from '../params'

export { params }

/** Both runs of the program: entry e of each list is what held before the update of epoch e + 1 of 300. */
export interface Curves {
  readonly loss: readonly number[]
  readonly active: readonly number[]
}

export interface Frame {
  /** As published, and with the one change made; left out where only a tally was asked for. */
  readonly published: Curves
  readonly changed: Curves
  /** What the runs came to: of every change where a tally was asked for, of none otherwise. */
  readonly outcomes: readonly Outcome[]
}

export function* run({ change, setting, seed, tally }: Config): Generator<Frame, void> {
  const settings = { ...publishedFigures[setting], seed }
  const draws = drawAll(settings)
  const runOne = (of: Change) => runChanged(of, settings, { draws })
  if (tally) {
    const outcomes = changes.map((of) => outcomeOf(of, runOne(of)))
    yield { published: nothing, changed: nothing, outcomes }
  } else {
    const published = curvesOf(runOne('published'))
    yield {
      published,
      changed: change === 'published' ? published : curvesOf(runOne(change)),
      outcomes: [],
    }
  }
}

const nothing: Curves = { loss: [], active: [] }

const curvesOf = ({ before, after }: Run): Curves => ({
  loss: [...before.losses, ...after.losses],
  active: [...before.active, ...after.active],
})
