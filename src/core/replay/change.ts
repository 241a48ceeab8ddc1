/** The program as published, or with one thing changed. */
export const changes = [
  'published',
  'swapped',
  'restarted',
  'same-data',
  'no-noise',
  'mean-only',
  'true-noise',
] as const
export type Change = (typeof changes)[number]
