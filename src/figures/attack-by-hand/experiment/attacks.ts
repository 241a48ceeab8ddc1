import {
  type Attacked,
  answers,
  bim,
  carliniWagner,
  deepFool,
  distances,
  fgsm,
  marginOf,
  mim,
  type Model,
  pgd,
  type Watch,
} from '../../../core/attacks'
import type { Stream } from '../../../core/random'
import type { AttackName } from '../names'

/** The way of an attack in the plane and where it led. */
export interface Way {
  x: number[]
  y: number[]
  /** Lengths of the change. */
  l2: number
  linf: number
  changed: boolean
  /** Logit of the first answer minus the other: below 0 the answer has changed. */
  margin: number
  queries: number
  gradients: number
}

export interface Settings {
  epsilon: number
  steps: number
  restarts: number
  random: Stream
}

type Run = (model: Model, x: Float64Array, label: number, settings: Settings, watch: Watch) => Attacked

/** Every tenth step of Adam is enough for its way to be seen. */
const THINNING = 10
const SEARCH = { searches: 6, steps: 100, learningRate: 0.02, firstWeight: 0.1 }

const runs: Readonly<Record<AttackName, Run>> = {
  fgsm: (model, x, label, { epsilon }, watch) => fgsm(model, x, [label], { epsilon, watch }),
  bim: (model, x, label, { epsilon, steps }, watch) => bim(model, x, [label], { epsilon, steps, watch }),
  mim: (model, x, label, { epsilon, steps }, watch) => mim(model, x, [label], { epsilon, steps, watch }),
  pgd: (model, x, label, settings, watch) => pgd(model, x, [label], { ...settings, watch }),
  deepFool: (model, x, label, _, watch) => deepFool(model, x, [label], { watch }),
  carliniWagner: (model, x, label, _, watch) => carliniWagner(model, x, [label], { ...SEARCH, watch }),
}

/** Attacks one point and keeps the way: of Carlini and Wagner's searches the one that came nearest. */
export function wayOf(
  name: AttackName,
  model: Model,
  x: Float64Array,
  label: number,
  settings: Settings,
): Way {
  const rounds: [number, number][][] = []
  const {
    x: found,
    queries,
    gradients,
  } = runs[name](model, x, label, settings, (rows, round) => {
    rounds[round] ??= []
    rounds[round].push([rows[0], rows[1]])
  })
  const ends = ([a, b]: readonly [number, number]): boolean => a === found[0] && b === found[1]
  const walked = rounds.find((round) => round.some(ends)) ?? rounds[0]
  const until = walked.findIndex(ends)
  const kept = walked
    .slice(0, until < 0 ? walked.length : until + 1)
    .filter((_, i, way) => name !== 'carliniWagner' || i % THINNING === 0 || i === way.length - 1)
  return {
    x: kept.map(([a]) => a),
    y: kept.map(([, b]) => b),
    l2: distances(x, found, 2, 'l2')[0],
    linf: distances(x, found, 2, 'linf')[0],
    changed: answers(model, found)[0] !== label,
    margin: marginOf(model.forward(found), 0, model.outputs, label),
    queries,
    gradients,
  }
}
