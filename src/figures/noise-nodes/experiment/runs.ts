import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { cellsOfPart, placeOf } from '../cells'
import { type Fate, FATES, kappaOf, ruleOf } from '../fates'
import { type Config, SEEDS } from '../params'
import { fateOf } from './happened'
import { firstNet, sizeOf, train, type Trained } from './linearNet'

/** A net at the point, with what the rule said of it. */
export interface Run extends Trained {
  /** ‖w₂‖² + ‖u‖² at the start, and κ. */
  size: number
  kappa: number
  rule: Fate
  fate: Fate
}

const batchOf = (batch: Config['batch']): number | undefined =>
  batch === 'endless' ? undefined : Number(batch)

type Point = Pick<Config, 'rate' | 'sigma' | 'batch' | 'seed'>

/** The net of a seed at a point. */
export function runAt({ seed, batch, ...place }: Point): Run {
  const net = firstNet(seed)
  const trained = train(net, { ...place, batch: batchOf(batch), random: stream(seed).fork('noise') })
  const size = sizeOf(net)
  const kappa = kappaOf(place, size)
  return { ...trained, size, kappa, rule: ruleOf(kappa), fate: fateOf(trained) }
}

/** The net of the seed at the point, and those of the next seeds. */
export const runsOf = memo(1, ({ seed, ...point }: Point): Run[] =>
  Array.from({ length: SEEDS }, (_, i) => runAt({ ...point, seed: (seed + i) % 2 ** 32 })),
)

/** The fates, as places in `FATES`, of the seed's net at the cells of a part of the diagram. */
export function fatesOfPart({ seed, batch, part }: Pick<Config, 'seed' | 'batch' | 'part'>): Uint8Array {
  const net = firstNet(seed)
  const noise = stream(seed).fork('diagram')
  return Uint8Array.from(cellsOfPart(part), (cell) => {
    const training = { ...placeOf(cell), batch: batchOf(batch), random: noise.fork(cell) }
    return FATES.indexOf(fateOf(train(net, training)))
  })
}
