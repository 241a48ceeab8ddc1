/** A vote over classes and how far it can be bent. */
export interface Vote {
  /** The class with most votes; of equals the first. */
  readonly winner: number
  /** How many training examples may be changed, added or taken away before the vote could fall. */
  readonly certified: number
}

/**
 * The certificate of a partition vote: every training example reaches one voter, and one changed example turns at most
 * one vote from the winner to a rival, so the lead shrinks by two. A rival with the smaller number wins ties. Throws for
 * no votes. Levine and Feizi (2021), theorem 1.
 *
 * @param votes number of voters for each class
 */
export function partitionVote(votes: ArrayLike<number>): Vote {
  if (votes.length === 0) throw new RangeError('partitionVote: no votes')
  let winner = 0
  for (let c = 1; c < votes.length; c++) if (votes[c] > votes[winner]) winner = c
  let certified = votes[winner]
  for (let c = 0; c < votes.length; c++) {
    if (c === winner) continue
    const tie = c < winner ? 1 : 0
    certified = Math.min(certified, Math.floor((votes[winner] - votes[c] - tie) / 2))
  }
  return { winner, certified }
}
