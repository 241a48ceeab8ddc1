import { expect, test } from 'vitest'
import replay from '../../golden/replay-torch.json'
import { dense, relu, zeros } from '../../../src/core/layers'
import { meanSquaredError } from '../../../src/core/losses'
import { createNet, type Net } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream, torchGenerator } from '../../../src/core/random'

const EPOCHS = 150
const clean = Array.from({ length: 15 }, (_, i) => i + 1)
const targets = clean.map((x) => 2.1 + 3.2 * x + 1.6 * x ** 2 + 0.9 * x ** 3)

/** PyTorch keeps weights as outputs × inputs, the engine as inputs × outputs. */
function turned(weight: Float32Array, inputs: number, outputs: number): number[] {
  return Array.from(
    { length: inputs * outputs },
    (_, i) => weight[(i % outputs) * inputs + Math.floor(i / outputs)],
  )
}

/** The published program: one net, trained on noisy inputs, then on inputs with other noise taken away. */
function published({ seed, mean, std, meanLearned, stdLearned }: (typeof replay.runs)[number]) {
  const torch = torchGenerator(seed)
  const widths = [15, 32, 64, 15]
  const biases = [0, 1, 2].map((layer) => torch.linear(widths[layer], widths[layer + 1]).bias)
  const parameters = [0, 1, 2].flatMap((layer) => {
    const [inputs, outputs] = [widths[layer], widths[layer + 1]]
    return [...turned(torch.normal(inputs * outputs, 1, 2), inputs, outputs), ...biases[layer]]
  })
  const noise = torch.normal(15, mean, std)
  const antiNoise = torch.normal(15, meanLearned, stdLearned)
  const net = createNet({
    input: 15,
    layers: [dense(32, { weights: zeros }), relu(), dense(64), relu(), dense(15)],
    loss: meanSquaredError(),
    optimizer: sgd({ learningRate: 0.1 }),
    batch: 1,
    random: stream(0),
  })
  net.setParameters(parameters)
  const noisy = Float32Array.from(clean, (x, i) => x + noise[i])
  const denoised = Float32Array.from(noisy, (x, i) => x - antiNoise[i])
  return { before: curve(net, noisy), after: curve(net, denoised), net }
}

function curve(net: Net, inputs: Float32Array) {
  const losses: number[] = []
  const living: number[] = []
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    losses.push(net.train(inputs, targets))
    living.push(net.activations(3).filter((unit) => unit > 0).length)
  }
  return { losses, living }
}

function expectCurve(losses: readonly number[], golden: readonly (number | string)[]) {
  losses.forEach((loss, epoch) => {
    const expected = Number(golden[epoch])
    const agrees = Number.isFinite(expected)
      ? Math.abs(loss / expected - 1) < 1e-4
      : Object.is(loss, expected)
    expect(agrees ? 'agrees' : `epoch ${epoch}: ${loss} against ${expected}`).toBe('agrees')
  })
}

/** The golden counts leave out the zeros at their end. */
function expectLiving(living: readonly number[], golden: readonly number[]) {
  expect(living).toEqual(living.map((_, epoch) => golden[epoch] ?? 0))
}

test.each(replay.runs)('the curves of PyTorch from seed $seed, noise $mean ± $std, are reproduced', (run) => {
  const { before, after, net } = published(run)
  expectCurve(before.losses, run.lossBefore)
  expectCurve(after.losses, run.lossAfter)
  expectLiving(before.living, run.activeBefore)
  expectLiving(after.living, run.activeAfter)
  const firstInfinite = run.lossBefore.findIndex((loss) => !Number.isFinite(Number(loss)))
  expect(net.stopped?.step ?? 0).toBe(firstInfinite + 1)
})
