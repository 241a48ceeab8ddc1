export { certifiedShares } from './certified'
export { partitionVote, type Vote } from './partition'
export { radiusCeiling, radiusOf, smoothed, type Smoothed, smoothedVote } from './smoothing'
