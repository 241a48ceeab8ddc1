/** What a linear rule reads the speed from. */
export const CODES = ['learnt', 'untrained', 'raw'] as const
export type CodeName = (typeof CODES)[number]

export const NAMES: Readonly<Record<CodeName, string>> = {
  learnt: 'learnt',
  untrained: 'untrained',
  raw: 'raw numbers',
}

/** Pairs of Gaussian vectors, by the numbers of each vector and its correlation with the other. */
export const PAIRS = [
  { size: 2, correlation: 0.9 },
  { size: 10, correlation: 0.9 },
  { size: 20, correlation: 0.9 },
] as const satisfies readonly { size: number; correlation: number }[]

/** Candidates at which the pairs are estimated. */
export const COUNTS = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024] as const
