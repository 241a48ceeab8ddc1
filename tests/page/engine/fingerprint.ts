import { conv3x3, dense, maxPool, relu, tanh } from '../../../src/core/layers'
import { meanSquaredError, softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet, type NetOptions } from '../../../src/core/nets'
import { adam, momentum, sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'

const STEPS = 1000

type Case = Omit<NetOptions, 'random'>

const cases: Record<string, Case> = {
  mlp: {
    input: 64,
    layers: [dense(128), relu(), dense(64), relu(), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer: momentum({ learningRate: 0.01 }),
    batch: 64,
  },
  bent: {
    input: 2,
    layers: [dense(16), tanh(), dense(16), tanh(), dense(1)],
    loss: meanSquaredError(),
    optimizer: sgd({ learningRate: 0.05 }),
    batch: 32,
  },
  pictures: {
    input: { height: 8, width: 8, channels: 1 },
    layers: [conv3x3(8), relu(), maxPool(), conv3x3(16), relu(), maxPool(), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer: adam({ learningRate: 2e-3 }),
    batch: 32,
  },
}

/** The parameters' hash of each net after 1,000 steps: as trained, as trained by a second net, and after a reset. */
export function fingerprints(): Record<string, string[]> {
  return Object.fromEntries(Object.entries(cases).map(([name, options]) => [name, hashes(options)]))
}

function hashes(options: Case): string[] {
  const first = createNet({ ...options, random: stream(7) })
  const second = createNet({ ...options, random: stream(7) })
  const train = () => {
    const draws = stream(8)
    const inputs = Float32Array.from({ length: options.batch * first.inputs }, () => draws.normal())
    const targets = Float32Array.from({ length: options.batch }, () =>
      first.outputs === 1 ? draws.normal() : draws.integer(first.outputs),
    )
    return (net: typeof first) => {
      for (let step = 0; step < STEPS; step++) net.train(inputs, targets)
      return net.hash()
    }
  }
  const [once, twice] = [train()(first), train()(second)]
  first.reset(stream(7))
  return [once, twice, train()(first)]
}
