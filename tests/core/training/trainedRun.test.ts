import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { twoMoons } from '../../../src/core/datasets'
import { batchNorm, dense, dropout, relu } from '../../../src/core/layers'
import { softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet, type Net } from '../../../src/core/nets'
import { adam, momentum, type Optimizer, sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { TrainedRun, trainEpoch } from '../../../src/core/training'

const EPOCHS = 6
const moons = twoMoons(30, 0.2, stream(1))
const optimizers: Record<string, () => Optimizer> = {
  sgd: () => sgd({ learningRate: 0.1 }),
  momentum: () => momentum({ learningRate: 0.05 }),
  adam: () => adam({ learningRate: 0.02 }),
}

/** Batch norm has running averages, dropout a number for each pass: a visit must bring back either. */
const untrained = (optimizer: Optimizer): Net =>
  createNet({
    input: 2,
    layers: [dense(8), batchNorm(), relu(), dropout(0.2), dense(2)],
    loss: softmaxCrossEntropy(),
    optimizer,
    batch: 30,
    random: stream(2),
  })

const train = (net: Net, epoch: number): void =>
  trainEpoch(net, {
    inputs: moons.inputs,
    targets: moons.labels,
    order: stream(3).fork(epoch).permutation(moons.count),
    batch: 10,
  })

const note = (net: Net): number => net.meanLoss(moons.inputs, moons.labels)

/** Everything the net knows after each epoch, trained without a look back. */
function straight(optimizer: Optimizer) {
  const net = untrained(optimizer)
  return Array.from({ length: EPOCHS + 1 }, (_, epoch) => {
    if (epoch > 0) train(net, epoch)
    return { snapshot: net.snapshot(), answers: net.predict(moons.inputs), loss: note(net) }
  })
}

describe.each(Object.keys(optimizers))('a run trained by %s', (name) => {
  const expected = straight(optimizers[name]())
  const open = (every?: number) =>
    new TrainedRun({
      net: untrained(optimizers[name]()),
      train,
      note,
      ...(every === undefined ? {} : { every }),
    })

  test('answers at any epoch, visited in any order, as a straight run did there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: EPOCHS }), { maxLength: 12 }), (visits) => {
        const run = open()
        for (const epoch of visits) {
          expect(run.at(epoch).predict(moons.inputs)).toEqual(expected[epoch].answers)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('ends in the state of a straight run after any visits, optimiser and dropout included', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: EPOCHS }), { maxLength: 12 }), (visits) => {
        const run = open()
        for (const epoch of visits) run.at(epoch)
        expect(run.at(EPOCHS).snapshot()).toEqual(expected[EPOCHS].snapshot)
      }),
      { numRuns: 40 },
    )
  })

  test('notes every epoch once, however it is asked', () => {
    const run = open()
    const losses = expected.map(({ loss }) => loss)
    expect(run.notes(2)).toEqual(losses.slice(0, 3))
    run.at(1)
    expect(run.notes(EPOCHS)).toEqual(losses)
    expect(run.notes(0)).toEqual(losses.slice(0, 1))
    expect(run.trained).toBe(EPOCHS)
  })

  test('notes every fourth epoch where that is wanted', () => {
    const run = open(4)
    expect(run.notes(3)).toEqual([expected[0].loss])
    expect(run.notes(EPOCHS)).toEqual([expected[0].loss, expected[4].loss])
  })
})

describe('a run that branches off', () => {
  /** Other batches after the third epoch. */
  const otherwise = (net: Net, epoch: number): void => {
    if (epoch <= 3) return train(net, epoch)
    const order = stream(4).fork(epoch).permutation(moons.count)
    trainEpoch(net, { inputs: moons.inputs, targets: moons.labels, order, batch: 15 })
  }
  const begin = (teach: typeof train, past?: ReturnType<TrainedRun<number>['upTo']>) =>
    new TrainedRun({ net: untrained(adam({ learningRate: 0.02 })), train: teach, note, branches: true }, past)

  test('is the one that was trained so from the first, wherever the other stands', () => {
    const alone = begin(otherwise)
    const other = begin(train)
    other.reach(EPOCHS)
    other.at(1)
    const branch = begin(otherwise, other.upTo(3))
    expect(branch.trained).toBe(3)
    expect(branch.notes(EPOCHS)).toEqual(alone.notes(EPOCHS))
    expect(branch.at(EPOCHS).snapshot()).toEqual(alone.at(EPOCHS).snapshot())
    expect(branch.at(2).predict(moons.inputs)).toEqual(alone.at(2).predict(moons.inputs))
    // The other one goes on as if nothing had been taken from it.
    expect(other.at(EPOCHS).snapshot()).toEqual(straight(adam({ learningRate: 0.02 }))[EPOCHS].snapshot)
  })

  test('needs one that keeps its states', () => {
    const run = new TrainedRun({ net: untrained(optimizers['adam']()), train, note })
    expect(() => run.upTo(2)).toThrow('no states are kept')
  })

  test('remembers that the other had stopped', () => {
    const net = () => untrained(sgd({ learningRate: 1e30 }))
    const lost = new TrainedRun({ net: net(), train, note, branches: true })
    lost.reach(EPOCHS)
    const branch = new TrainedRun({ net: net(), train, note, branches: true }, lost.upTo(EPOCHS))
    expect(branch.at(EPOCHS).stopped).not.toBeNull()
    expect(branch.at(EPOCHS).stopped).toEqual(lost.at(EPOCHS).stopped)
  })
})

test.each([-1, 0.5, Number.NaN, Infinity])('there is no epoch %s', (epoch) => {
  const run = new TrainedRun({ net: untrained(optimizers['sgd']()), train, note })
  expect(() => run.at(epoch)).toThrow(`there is no epoch ${epoch}`)
})

test('remembers where its numbers stopped being finite, whatever is visited', () => {
  const run = new TrainedRun({
    net: untrained(sgd({ learningRate: 1e30 })),
    train,
    note: (net) => net.stopped,
  })
  const straight = untrained(sgd({ learningRate: 1e30 }))
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    run.reach(epoch)
    run.at(0)
    train(straight, epoch)
  }
  expect(straight.stopped).not.toBeNull()
  expect(run.notes(EPOCHS).at(-1)).toEqual(straight.stopped)
  expect(run.notes(EPOCHS)[0]).toBeNull()
})
