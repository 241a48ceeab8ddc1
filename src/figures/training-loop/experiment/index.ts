import { softmax } from '../../../core/elementary'
import type { Net } from '../../../core/nets'
import { stream } from '../../../core/random'
import { type Config, DOMAIN, GRID, MEASURED, params, STEPS } from '../params'
import { type Filters, filtersUpTo, NO_FILTERS, PLACES } from '../places'
import { dataOf } from './data'
import { netOf, type StepNumbers, takeStep } from './step'

export { params }

/** A step of the net on show, and what the wrong label has done to it so far. */
export interface Frame extends StepNumbers {
  /** All points: place, the label given, and whether it is wrong. */
  points: { x: number; y: number; label: number; wrong: boolean }[]
  /**
   * What the wrong label does: by how much it moves the answer, a probability, on average over the plane. First
   * without a filter, then with those that are on up to each place of the loop.
   */
  left: number[]
  /** Probability of the second class over the plane, 0 to 255, x fastest: with the wrong label and with the right one. */
  field: Uint8Array
  twinField: Uint8Array
  /** Loss on fresh points after each of `MEASURED` so far: without a filter, with them, and with them and every label right. */
  bareLoss: number[]
  filteredLoss: number[]
  twinLoss: number[]
}

/** A net and what it was told: the labels as given or the right ones, through some filters. */
interface Pupil {
  net: Net
  filters: Filters
  labels: Uint8Array
  fresh: number[]
}

const CELLS = { ...DOMAIN, ...GRID }

/** Probability of the second class at every cell of the plane. */
const planeOf = ({ net }: Pupil): Float32Array => {
  const both = softmax(net.field(CELLS), 2)
  return Float32Array.from({ length: both.length / 2 }, (_, cell) => both[2 * cell + 1])
}

const bytesOf = (shares: Float32Array): Uint8Array =>
  Uint8Array.from(shares, (share) => Math.round(255 * share))

const gapOf = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, share, cell) => sum + Math.abs(share - other[cell]), 0) / one.length

/** Twins from the same first weights on the same batches: one is given the wrong label, one the right one. */
type Twins = readonly [wrong: Pupil, right: Pupil]

/** Trains a small net on a few points of which one is labelled wrongly, a frame a batch, beside twins that differ in one thing. */
export function* run(config: Config): Generator<() => Frame, void> {
  const seed = stream(config.seed)
  const data = dataOf(seed, config.wrongAt)
  const pupil = (filters: Filters, labels: Uint8Array): Pupil => ({
    net: netOf(config.learningRate, seed.fork('init')),
    filters,
    labels,
    fresh: [],
  })
  const twins = new Map<string, Twins>()
  const upTo = PLACES.map((_, i) => filtersUpTo(config, i + 1))
  const ways = [NO_FILTERS, ...upTo].map((filters) => {
    const key = JSON.stringify(filters)
    const pair = twins.get(key) ?? ([pupil(filters, data.given), pupil(filters, data.right)] as const)
    twins.set(key, pair)
    return pair
  })
  const [[bare], shown] = [ways[0], ways[ways.length - 1]]
  for (let step = 0; step < STEPS; step += 1) {
    let numbers: StepNumbers | undefined
    for (const pair of twins.values()) {
      for (const each of pair) {
        const { net, filters, labels } = each
        const taken = takeStep(net, { data, labels, filters, step, seed })
        if (each === shown[0]) numbers = taken
        if (MEASURED.includes(step + 1)) each.fresh.push(net.meanLoss(data.fresh.inputs, data.fresh.labels))
      }
    }
    if (numbers === undefined) throw new Error('training-loop: the net on show took no step')
    const told = numbers
    yield () => {
      const planes = new Map([...twins.values()].flat().map((each) => [each, planeOf(each)] as const))
      const planeIn = (each: Pupil): Float32Array => planes.get(each) ?? planeOf(each)
      return {
        ...told,
        points: Array.from(data.given, (label, i) => ({
          x: data.inputs[2 * i],
          y: data.inputs[2 * i + 1],
          label,
          wrong: label !== data.right[i],
        })),
        left: ways.map(([wrong, right]) => gapOf(planeIn(wrong), planeIn(right))),
        field: bytesOf(planeIn(shown[0])),
        twinField: bytesOf(planeIn(shown[1])),
        bareLoss: [...bare.fresh],
        filteredLoss: [...shown[0].fresh],
        twinLoss: [...shown[1].fresh],
      }
    }
  }
}
