import { distance, type Game, lossOf, type Pair, trainPair } from '../../../core/gans'
import { dense, relu } from '../../../core/layers'
import { meanSquaredError } from '../../../core/losses'
import { createNet, type Net } from '../../../core/nets'
import { adam } from '../../../core/optimizers'
import { stream, type Stream } from '../../../core/random'
import { FRAMES, TWIN_STRIDE } from '../params'

const BATCH = 64
const NOISES = 4
const HIDDEN = 32
/** Points on which made and real are compared. */
const JUDGED = 512

/** Two generators that differ in their loss, trained so far: their distance from real points, picture by picture. */
export interface Twins {
  nonSaturating: number[]
  regression: number[]
  /** The same between two samples of real points. */
  floor: number[]
}

/** Two heaps, at −1.5 and 1.5. */
function fillReal(target: Float32Array, random: Stream): Float32Array {
  for (let i = 0; i < target.length; i++) target[i] = 1.5 * random.sign() + random.normal(0, 0.4)
  return target
}

const netOf = (input: number, batch: number, beta1: number, random: Stream): Net =>
  createNet({
    input,
    layers: [dense(HIDDEN), relu(), dense(HIDDEN), relu(), dense(1)],
    loss: meanSquaredError(),
    optimizer: adam({ learningRate: 1e-3, beta1 }),
    batch,
    random,
  })

const pairOf = (seed: number, momentum: number): Pair => ({
  generator: netOf(NOISES, BATCH, momentum, stream(seed).fork('generator')),
  discriminator: netOf(1, 2 * BATCH, momentum, stream(seed).fork('discriminator')),
})

/** Trains both from the same weights on the same points, and says after every 25 steps how far each has come. */
export function* twins(seed: number, momentum: number): Generator<Twins, undefined> {
  const games = ['nonSaturating', 'regression'] as const satisfies readonly Game[]
  const pairs = games.map((game) => ({ loss: lossOf(game), pair: pairOf(seed, momentum) }))
  const [points, judges] = [stream(seed).fork('points'), stream(seed).fork('judges')]
  const batch = { real: new Float32Array(BATCH), noise: new Float32Array(BATCH * NOISES) }
  const [one, other] = [new Float32Array(JUDGED), new Float32Array(JUDGED)]
  const noise = new Float32Array(JUDGED * NOISES)
  let [nonSaturating, regression, floor]: number[][] = [[], [], []]
  for (let frame = 0; frame <= FRAMES; frame++) {
    for (let step = 0; frame > 0 && step < TWIN_STRIDE; step++) {
      fillReal(batch.real, points)
      points.fillNormal(batch.noise)
      for (const { loss, pair } of pairs) trainPair(pair, loss, batch)
    }
    fillReal(one, judges)
    fillReal(other, judges)
    judges.fillNormal(noise)
    const [first, second] = pairs.map(({ pair }) => distance(pair.generator.predict(noise), one))
    nonSaturating = [...nonSaturating, first]
    regression = [...regression, second]
    floor = [...floor, distance(one, other)]
    yield { nonSaturating, regression, floor }
  }
  return undefined
}
