import { type Stream, stream } from '../../../core/random'
import { smote } from '../../../core/resampling'
import { balancedAccuracy, confusion } from '../../../core/statistics'
import { COMMON, RARE } from '../params'
import { type Cases, joined } from './data'

/** Share of the points set aside for the test. */
const ASIDE = 1 / 3

/** The class of the nearest training point. */
function nearestClass({ places, isRare }: Cases, x: number, y: number): number {
  let [nearest, least] = [0, Infinity]
  for (let i = 0; i < isRare.length; i++) {
    const distance = (places[2 * i] - x) ** 2 + (places[2 * i + 1] - y) ** 2
    if (distance < least) [nearest, least] = [i, distance]
  }
  return isRare[nearest]
}

/** Mean share right over both classes of a nearest-neighbour classifier. */
function scoreOf(train: Cases, test: Cases): number {
  const called = test.isRare.map((_, i) => nearestClass(train, test.places[2 * i], test.places[2 * i + 1]))
  return balancedAccuracy(confusion(test.isRare, called, 2))
}

const rowsOf = ({ places, isRare }: Cases, rows: Uint32Array): Cases => ({
  places: Float64Array.from({ length: 2 * rows.length }, (_, i) => places[2 * rows[i >> 1] + (i % 2)]),
  isRare: Uint8Array.from(rows, (row) => isRare[row]),
})

function split(cases: Cases, random: Stream): { train: Cases; test: Cases } {
  const order = random.permutation(cases.isRare.length)
  const aside = Math.round(ASIDE * order.length)
  return { train: rowsOf(cases, order.subarray(aside)), test: rowsOf(cases, order.subarray(0, aside)) }
}

/** The cases of one class, the other’s left out. */
const only = ({ places, isRare }: Cases, rare: 0 | 1): Float64Array =>
  places.filter((_, i) => isRare[i >> 1] === rare)

/** The rare cases joined by so many invented ones that both classes are as large. */
function balanced(cases: Cases, random: Stream): Cases {
  const [common, rare] = [only(cases, 0), only(cases, 1)]
  const { points } = smote(rare, (common.length - rare.length) / 2, { features: 2 }, random)
  const all = new Float64Array(rare.length + points.length)
  all.set(rare)
  all.set(points, rare.length)
  return joined(common, all)
}

/**
 * Points whose class is pure chance, and a nearest-neighbour classifier on them: its score when points are invented
 * before the test points are set aside, and when they are invented among the training points alone.
 */
export function leakOf(seed: number): { before: number; after: number } {
  const draws = stream(seed).fork('chance')
  const cases = joined(
    draws.fork('common').fillNormal(new Float64Array(2 * COMMON)),
    draws.fork('rare').fillNormal(new Float64Array(2 * RARE)),
  )
  const leaking = split(balanced(cases, draws.fork('invented before')), draws.fork('split after'))
  const { train, test } = split(cases, draws.fork('split before'))
  return {
    before: scoreOf(leaking.train, leaking.test),
    after: scoreOf(balanced(train, draws.fork('invented after')), test),
  }
}
