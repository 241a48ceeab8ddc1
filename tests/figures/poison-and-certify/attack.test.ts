import { describe, expect, it } from 'vitest'
import { partitionVote, smoothedVote } from '../../../src/core/certificates'
import type { Labelled } from '../../../src/core/datasets'
import type { Net } from '../../../src/core/nets'
import { stream } from '../../../src/core/random'
import { castOn, countsOf, partOf, votesOf } from '../../../src/figures/poison-and-certify/experiment/ballots'
import { answersOf, dataOf } from '../../../src/figures/poison-and-certify/experiment/nets'
import { plainAndNoisy } from '../../../src/figures/poison-and-certify/experiment/smoothing'
import { BALLOTS, DIGITS, EPOCHS, PIXELS } from '../../../src/figures/poison-and-certify/params'
import { tippedVote } from '../../../src/figures/poison-and-certify/vote'

const SEED = 0

/** The part with one example, of so many there, replaced by the attacked digit under another name. */
function poisonedPart(part: Labelled, at: number, pixels: Float32Array, label: number): Labelled {
  const [inputs, labels] = [part.inputs.slice(), part.labels.slice()]
  inputs.set(pixels, at * PIXELS)
  labels[at] = label
  return { ...part, inputs, labels }
}

const testDigit = (digit: number): Float32Array => {
  const { inputs, labels } = dataOf(SEED).test
  const at = labels.indexOf(digit)
  return inputs.slice(at * PIXELS, (at + 1) * PIXELS)
}

describe('an attacker who changes one training digit in each of so many parts', () => {
  const attacked = Array.from({ length: DIGITS }, (_, digit) => digit).map((digit) => {
    const { votes } = castOn(SEED, digit, BALLOTS)
    const tipped = tippedVote(votes, [])
    if (tipped === undefined) throw new Error('not all have voted')
    const { before, rival } = tipped
    const pixels = testDigit(digit)
    const loyal = [...votes.keys()].filter((voter) => votes[voter] === before.winner)
    const after = votes.map((vote, voter) => {
      if (!loyal.slice(0, before.certified).includes(voter)) return vote
      const part = partOf(dataOf(SEED).train, voter)
      return votesOf(SEED, voter, poisonedPart(part, 0, pixels, rival), pixels)[0]
    })
    return { before, votes, after }
  })

  it('turns votes, but never the winner within the certificate', () => {
    let turned = 0
    for (const { before, votes, after } of attacked) {
      expect(partitionVote(countsOf(after)).winner).toBe(before.winner)
      turned += after.filter((vote, voter) => vote !== votes[voter]).length
    }
    expect(turned).toBeGreaterThan(10)
  })

  it('leaves the other voters to the bit as they were', () => {
    const part = partOf(dataOf(SEED).train, 7)
    const pixels = testDigit(4)
    expect(votesOf(SEED, 7, part, pixels)[0]).toBe(castOn(SEED, 4, BALLOTS).votes[7])
  })

  it('has parts that share no example and leave none out', () => {
    const { train } = dataOf(SEED)
    const sizes = Array.from({ length: BALLOTS }, (_, voter) => partOf(train, voter).count)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(train.count)
    expect(partOf(train, 3).inputs.slice(PIXELS, 2 * PIXELS)).toEqual(
      train.inputs.slice((3 + BALLOTS) * PIXELS, (4 + BALLOTS) * PIXELS),
    )
  })
})

describe('ballots tipped by hand', () => {
  it('leave the winner within the certificate and fell it with one more', () => {
    for (let digit = 0; digit < DIGITS; digit++) {
      const { votes } = castOn(SEED, digit, BALLOTS)
      const before = tippedVote(votes, [])?.before
      if (before === undefined) throw new Error('not all have voted')
      const loyal = [...votes.keys()].filter((voter) => votes[voter] === before.winner)
      const winnerAfter = (count: number) => tippedVote(votes, loyal.slice(0, count))?.winner
      for (let count = 0; count <= before.certified; count++) expect(winnerAfter(count)).toBe(before.winner)
      expect(winnerAfter(before.certified + 1)).not.toBe(before.winner)
    }
  })
})

describe('an attacker who changes the digit within its radius', () => {
  const SIGMA = 0.25
  const COPIES = 2000
  const nets = plainAndNoisy({ seed: SEED, sigma: SIGMA, copies: 1000 }, EPOCHS)

  const countsAt = (net: Net, pixels: Float32Array, name: string): number[] => {
    const draws = stream(SEED).fork(name)
    const rows = Float32Array.from(
      { length: COPIES * PIXELS },
      (_, i) => pixels[i % PIXELS] + draws.normal(0, SIGMA),
    )
    const counts = Array.from({ length: DIGITS }, () => 0)
    for (const answer of answersOf(net, rows)) counts[answer] += 1
    return counts
  }

  /** Along the mean gradient, over noisy copies, of the winner’s score less the best other’s: straight down. */
  function pushed(net: Net, pixels: Float32Array, winner: number, radius: number): Float32Array {
    const draws = stream(SEED).fork('attack')
    const direction = new Float64Array(PIXELS)
    for (let copy = 0; copy < 200; copy++) {
      const scores = net.forward(pixels.map((value) => value + draws.normal(0, SIGMA)))
      const others = Array.from(scores, (score, c) => (c === winner ? -Infinity : score))
      const rival = others.indexOf(Math.max(...others))
      const slope = net.pullback(Array.from(scores, (_, c) => (c === winner ? 1 : c === rival ? -1 : 0)))
      slope.forEach((value, i) => {
        direction[i] -= value
      })
    }
    const length = Math.hypot(...direction)
    return pixels.map((value, i) => value + (radius * direction[i]) / length)
  }

  it.each(['plain', 'trained'] as const)('does not win the majority of copies of the %s net', (which) => {
    const net = nets[which]
    let certified = 0
    for (let digit = 0; digit < DIGITS; digit++) {
      const pixels = testDigit(digit)
      const estimation = countsAt(net, pixels, 'estimation')
      const { winner, radius } = smoothedVote(countsAt(net, pixels, 'selection'), estimation, {
        sigma: SIGMA,
      })
      if (winner === undefined) continue
      certified += 1
      const counts = countsAt(net, pushed(net, pixels, winner, 0.999 * radius), 'after')
      expect(counts[winner], `digit ${digit}`).toBe(Math.max(...counts))
      expect(counts[winner]).toBeLessThan(estimation[winner])
    }
    expect(certified).toBeGreaterThanOrEqual(7)
  })
})
