import { answers, pgd } from '../../../core/attacks'
import { type Labelled, pick } from '../../../core/datasets'
import type { Net } from '../../../core/nets'
import { type Stream, stream } from '../../../core/random'
import { accuracy } from '../../../core/training'
import { configs, summarise } from '../ensemble'
import { EARLIER, LATER, PROCEDURES, type Test, TESTS } from '../names'
import { type Config, params } from '../params'
import { usable } from '../rows'
import type { Frame } from './frame'
import { digitsOf, type Material, PIXELS } from './data'
import { BALL, taught } from './training'

export { params }
export type { Frame }

const ATTACK_STEPS = 10
/** Digits attacked from one frame to the next. */
const PIECE = 50

/** Shares right so far, and what is drawn besides. */
type Draw = () => Frame

/** Takes the steps of something long, a frame for each. */
function* drawing<Made>(steps: Generator<void, Made>, draw: Draw): Generator<Draw, Made> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield draw
  }
}

/** All steps of something short: a figure that is not played shows its first frame. */
function atOnce<Made>(steps: Generator<void, Made>): Made {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const attackOf = (net: Net, { inputs, labels }: Labelled, random: Stream): Float64Array =>
  Float64Array.from(pgd(net, inputs, labels, { ...BALL, steps: ATTACK_STEPS, random }).x)

/** The share that stays right under attack, a piece after the other. */
function* underAttack(net: Net, data: Labelled, random: Stream): Generator<void, number> {
  let right = 0
  for (let from = 0; from < data.count; from += PIECE) {
    const rows = Uint32Array.from({ length: Math.min(PIECE, data.count - from) }, (_, i) => from + i)
    const piece = pick(data, rows)
    const said = answers(net, attackOf(net, piece, random.fork(from)))
    right += piece.labels.reduce((sum, label, i) => sum + (said[i] === label ? 1 : 0), 0)
    yield
  }
  return right / data.count
}

const NOT_YET = TESTS.map(() => Number.NaN)
const NO_PICTURES = new Float32Array(0)

/** Trains a net on good digits and one on each kind of bad ones, and tests them. */
function* trial(config: Config): Generator<Draw, void> {
  const { seed, net: kind } = config
  const uses = new Set(PROCEDURES.filter((name) => config[name] && usable(name, kind)))
  const { train, test } = digitsOf(seed)
  const right = [...NOT_YET]
  const draw = (): Frame => ({ right: [...right], pictures: NO_PICTURES, label: -1 })
  const note = (name: Test, share: number): void => {
    right[TESTS.indexOf(name)] = share
  }
  const learned = (material: Material) =>
    drawing(taught({ uses, net: kind, seed, data: train[material] }), draw)
  const net = yield* learned('clean')
  for (const name of ['clean', ...LATER] as const) {
    if (name !== 'attack') note(name, accuracy(net, test[name]))
  }
  note('attack', yield* drawing(underAttack(net, test.attack, stream(seed).fork('attack')), draw))
  for (const name of EARLIER) note(name, accuracy(yield* learned(name), test[name]))
  yield draw
}

/** A digit as each test shows it; the attack is on a plain net. */
function* shown({ seed }: Config): Generator<Draw, void> {
  const { train, test } = digitsOf(seed)
  const pictures = new Float32Array(TESTS.length * PIXELS)
  const label = test.attack.labels.find((each) => each >= 5) ?? 5
  const put = (name: Test, values: ArrayLike<number>): void =>
    pictures.set(values, PIXELS * TESTS.indexOf(name))
  for (const name of TESTS) {
    const row = test[name].labels.indexOf(label)
    put(name, test[name].inputs.subarray(PIXELS * row, PIXELS * (row + 1)))
  }
  const net = atOnce(taught({ uses: new Set<never>(), net: 'hidden', seed, data: train.clean }))
  const first = pick(test.attack, [test.attack.labels.indexOf(label)])
  put('attack', attackOf(net, first, stream(seed).fork('attack').fork(0)))
  yield () => ({ right: [...NOT_YET], pictures: pictures.slice(), label })
}

/** Shows what the threats do to a digit, or trains the nets of one combination and tests them against every threat. */
export function run(config: Config): Generator<Draw, void> {
  return config.trains ? trial(config) : shown(config)
}

/** Unless it trains, a config asks for the whole table: every row under every seed. */
export const together = (config: Config) =>
  config.trains
    ? undefined
    : {
        configs: configs(config),
        summarise: (frames: readonly Frame[]) => summarise(frames, config),
      }
