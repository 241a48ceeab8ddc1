import { partitionVote, type Vote } from '../../core/certificates'
import { BALLOTS, DIGITS } from './params'

/** The ballots with some of them tipped. */
export interface Tipped {
  /** The vote as it was cast, and its strongest rival: the class that would win next. */
  before: Vote
  rival: number
  votes: readonly number[]
  winner: number
  /** How many of the tipped ballots had named the winner. */
  turned: number
}

const countsOf = (votes: readonly number[]): number[] =>
  Array.from({ length: DIGITS }, (_, digit) => votes.filter((vote) => vote === digit).length)

/** The rival that needs the fewest tipped ballots: a class before the winner wins ties. */
function rivalOf(counts: readonly number[], winner: number): number {
  let [rival, least] = [winner === 0 ? 1 : 0, Infinity]
  counts.forEach((count, digit) => {
    const lead = counts[winner] - count - (digit < winner ? 1 : 0)
    if (digit !== winner && lead < least) [rival, least] = [digit, lead]
  })
  return rival
}

/** The vote after the reader has tipped some ballots to the rival; undefined until all have been cast. */
export function tippedVote(cast: readonly number[], tipped: readonly number[]): Tipped | undefined {
  if (cast.length < BALLOTS) return undefined
  const counts = countsOf(cast)
  const before = partitionVote(counts)
  const rival = rivalOf(counts, before.winner)
  const votes = cast.map((vote, i) => (tipped.includes(i) ? rival : vote))
  return {
    before,
    rival,
    votes,
    winner: partitionVote(countsOf(votes)).winner,
    turned: cast.filter((vote, i) => tipped.includes(i) && vote === before.winner).length,
  }
}
