import { certifiedShares, partitionVote, type Vote } from '../../../core/certificates'
import { type Labelled, pick } from '../../../core/datasets'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { createDigitNet, trainEpoch } from '../../../core/training'
import { BALLOTS, DIGITS } from '../params'
import { answersOf, dataOf } from './nets'

const HIDDEN = 32
const LEARNING_RATE = 0.01
const BATCH = 20
const EPOCHS = 20

/** Numbers of changed training digits at which answers are certified or not: more than half of the nets never are. */
export const BUDGETS: readonly number[] = Array.from({ length: BALLOTS / 2 + 1 }, (_, budget) => budget)

/** The part of the training set that one voter sees: an example’s number alone says whose it is. */
export const partOf = (data: Labelled, voter: number): Labelled =>
  pick(
    data,
    Array.from({ length: Math.ceil((data.count - voter) / BALLOTS) }, (_, i) => voter + i * BALLOTS),
  )

/** What a voter that has been trained on a part calls each row. It depends on seed, voter and part, on nothing else. */
export function votesOf(seed: number, voter: number, part: Labelled, inputs: Float32Array): Uint8Array {
  const draws = stream(seed).fork('ballot').fork(voter)
  const net = createDigitNet({
    hidden: [HIDDEN],
    learningRate: LEARNING_RATE,
    batch: BATCH,
    random: draws.fork('init'),
  })
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const order = draws.fork('order').fork(epoch).permutation(part.count)
    trainEpoch(net, { inputs: part.inputs, targets: part.labels, order, batch: BATCH })
  }
  return answersOf(net, inputs)
}

/** The votes of all voters on the test digits, trained one after the other when somebody asks. */
class Ballots {
  readonly #seed: number
  readonly #votes: Uint8Array[] = []

  constructor(seed: number) {
    this.#seed = seed
  }

  /** The votes of the first so many voters on every test digit. */
  of(voters: number): readonly Uint8Array[] {
    const { train, test } = dataOf(this.#seed)
    for (let voter = this.#votes.length; voter < voters; voter++)
      this.#votes.push(votesOf(this.#seed, voter, partOf(train, voter), test.inputs))
    return this.#votes.slice(0, voters)
  }
}

/** Kept for every seed of a figure’s many runs: no setting changes them. */
const ballotsOf = memo(16, (seed: number) => new Ballots(seed))

/** Trains up to so many voters. */
export const trainVoters = (seed: number, voters: number): void => void ballotsOf(seed).of(voters)

/** How many voters name each class. */
export function countsOf(votes: readonly number[]): Uint8Array {
  const counts = new Uint8Array(DIGITS)
  for (const vote of votes) counts[vote] += 1
  return counts
}

export interface Cast {
  /** What each voter names, as far as they have been trained. */
  votes: readonly number[]
  /** Winner and certificate, once all are trained. */
  vote: Vote | undefined
  /** Share of all test digits that are right and certified against each of `BUDGETS`, once all are trained. */
  shares: readonly number[]
}

/** The votes on the first test digit of a kind, and what all votes certify. */
export function castOn(seed: number, digit: number, voters: number): Cast {
  const { labels } = dataOf(seed).test
  const all = ballotsOf(seed).of(voters)
  const on = (at: number): number[] => all.map((votes) => votes[at])
  const votes = on(labels.indexOf(digit))
  if (voters < BALLOTS) return { votes, vote: undefined, shares: [] }
  const certified = Array.from(labels, (label, at) => {
    const { winner, certified: budget } = partitionVote(countsOf(on(at)))
    return winner === label ? budget : Number.NaN
  })
  return { votes, vote: partitionVote(countsOf(votes)), shares: certifiedShares(certified, BUDGETS) }
}
