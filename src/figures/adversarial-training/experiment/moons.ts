import { answers, fgsm, pgd } from '../../../core/attacks'
import { type Labelled, twoMoons } from '../../../core/datasets'
import { dense, relu } from '../../../core/layers'
import { softmaxCrossEntropy } from '../../../core/losses'
import { memo } from '../../../core/memo'
import { createNet, type Net } from '../../../core/nets'
import { adam } from '../../../core/optimizers'
import { stream } from '../../../core/random'
import { TrainedRun } from '../../../core/training'
import { adversarialEpoch, type Recipe } from '../../../core/training/adversarial'
import { Metered } from '../../../core/training/metered'
import { type Config, FIELD, STEPS } from '../params'

export const COUNT = 80
const BATCH = 20
const UNITS = 24
const GRID = { columns: 80, rows: 56 } as const
/** A net of the moons after an epoch. */
export interface MoonNet {
  /** Logit of class 1 minus that of class 0 over the plane, x fastest: the boundary is where it is 0. */
  field: { values: Float32Array; columns: number; rows: number }
  /** Whether each point is answered wrongly somewhere in its box, as far as FGSM and PGD find. */
  broken: Uint8Array
}

type Asked = Pick<Config, 'seed' | 'noise' | 'box'>

export const moonsOf = memo(2, ({ seed, noise }: Pick<Config, 'seed' | 'noise'>): Labelled =>
  twoMoons(COUNT, noise, stream(seed).fork('moons')),
)

const trainOn = ({ seed, noise, box }: Asked, recipe: Recipe): TrainedRun => {
  const draws = stream(seed).fork('moon nets')
  const data = moonsOf({ seed, noise })
  const net = createNet({
    input: 2,
    layers: [dense(UNITS), relu(), dense(UNITS), relu(), dense(2)],
    loss: softmaxCrossEntropy(),
    optimizer: adam({ learningRate: 0.02 }),
    batch: 2 * COUNT,
    random: draws.fork('init'),
  })
  const metered = new Metered(net)
  return new TrainedRun({
    net,
    train: (_, epoch) =>
      adversarialEpoch(metered, data, {
        epsilon: box,
        recipe,
        order: draws.fork('order').fork(epoch).permutation(COUNT),
        batch: BATCH,
        random: draws.fork('attack').fork(epoch),
      }),
    note: () => undefined,
  })
}

/** The plain net does not change with the box or with β. */
export const plainOf = memo(2, ({ seed, noise }: Pick<Config, 'seed' | 'noise'>) =>
  trainOn({ seed, noise, box: 0 }, { kind: 'plain' }),
)
export const robustOf = memo(2, ({ beta, ...asked }: Asked & Pick<Config, 'beta'>) =>
  trainOn(asked, { kind: 'trades', steps: STEPS, beta }),
)

/** The middles of the first and the last of so many cells. */
function middles([from, to]: readonly [number, number], cells: number): [number, number] {
  const half = (to - from) / cells / 2
  return [from + half, to - half]
}

/** What a net of the moons answers over the plane, and in the box of every point. */
export function moonNetOf(net: Net, { seed, noise, box }: Asked): MoonNet {
  const logits = net.field({ x: middles(FIELD.x, GRID.columns), y: middles(FIELD.y, GRID.rows), ...GRID })
  const { inputs, labels } = moonsOf({ seed, noise })
  const random = stream(seed).fork('attack on moons')
  const tries = [
    inputs,
    fgsm(net, inputs, labels, { epsilon: box }).x,
    pgd(net, inputs, labels, { epsilon: box, steps: 10, restarts: 2, random }).x,
  ].map((at) => answers(net, at))
  return {
    field: {
      ...GRID,
      values: Float32Array.from(
        { length: GRID.columns * GRID.rows },
        (_, i) => logits[2 * i + 1] - logits[2 * i],
      ),
    },
    broken: labels.map((label, i) => (tries.some((said) => said[i] !== label) ? 1 : 0)),
  }
}
