import { dense, relu, zeros } from '../layers'
import { meanSquaredError } from '../losses'
import { createNet, type Net } from '../nets'
import { sgd } from '../optimizers'
import { epochs, learningRate, sizes, targets } from './program'

/** One run of 150 epochs, told by its forward passes: entry e is what held before the e-th update. */
export interface Training {
  /** Mean squared error, in float32 as the program prints it: may be Infinity or NaN. */
  readonly losses: readonly number[]
  /** Units of the second hidden layer above 0. */
  readonly active: readonly number[]
  /** What the net answered: 15 values an epoch; empty unless asked for. */
  readonly answers: readonly Float32Array[]
}

const secondHidden = 3
const output = 4

const silent = { uniform: () => 0, normal: () => 0 }
const start = { weights: zeros, bias: zeros }

let net: Net | undefined

/** One net serves every run: a run is computed from its first to its last epoch before the next begins. */
const sharedNet = (): Net =>
  (net ??= createNet({
    input: sizes[0],
    layers: [dense(sizes[1], start), relu(), dense(sizes[2], start), relu(), dense(sizes[3], start)],
    loss: meanSquaredError(),
    optimizer: sgd({ learningRate }),
    batch: 1,
    random: silent,
  }))

export interface TrainingOptions {
  /** Whether each phase starts from the first parameters again; default false. */
  readonly restart?: boolean
  /** Whether answers are kept; default false. */
  readonly answers?: boolean
}

/**
 * Trains the published net from `parameters` (see `Draws`) on each of `phases` in turn: one sample of 15 inputs,
 * 150 epochs of plain gradient descent, the next phase going on from the parameters the last one left, unless
 * `restart` is set. Throws on inputs that are not 15 finite numbers.
 */
export function trainInTurn(
  parameters: Float32Array,
  phases: readonly Float32Array[],
  { restart = false, answers = false }: TrainingOptions = {},
): Training[] {
  const shared = sharedNet()
  startFrom(shared, parameters)
  return phases.map((inputs) => {
    if (restart) startFrom(shared, parameters)
    return trainOn(shared, inputs, answers)
  })
}

/** A run that overflowed leaves NaN in the padding of the weights too: it is cleared first. */
function startFrom(shared: Net, parameters: Float32Array): void {
  shared.reset(silent)
  shared.setParameters(parameters)
}

function trainOn(shared: Net, inputs: Float32Array, keepAnswers: boolean): Training {
  const losses: number[] = []
  const active: number[] = []
  const answers: Float32Array[] = []
  let living = Infinity
  for (let epoch = 0; epoch < epochs; epoch++) {
    losses.push(Math.fround(shared.train(inputs, targets)))
    // No gradient passes a layer without a unit above 0: nothing before it moves, and it stays as it is.
    if (living > 0) living = countLiving(shared.activations(secondHidden))
    active.push(living)
    if (keepAnswers) answers.push(shared.activations(output))
  }
  return { losses, active, answers }
}

function countLiving(units: Float32Array): number {
  let count = 0
  for (let i = 0; i < units.length; i++) if (units[i] > 0) count++
  return count
}
