import type { Config, Frames } from '../../experiments'

export const SEEDS = 50

export const methods = ['plain', 'median', 'huber', 'em'] as const
export type Method = (typeof methods)[number]

/** Root mean square errors of a method's mean and spread over the seeds. */
export interface Misses {
  mean: number
  sd: number
}

export interface Contest {
  misses: Record<Method, Misses>
  arrived: number
}

export const contestConfigs = (config: Config<'noise-model'>): Config<'noise-model'>[] =>
  Array.from({ length: SEEDS }, (_, seed) => ({ ...config, seed }))

const rms = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)

/** Undefined before the first run. */
export function contestOf(
  frames: readonly (Frames['noise-model'] | undefined)[],
  { mean, sd }: Config<'noise-model'>,
): Contest | undefined {
  const arrived = frames.flatMap((frame) => (frame === undefined ? [] : [frame.estimates]))
  if (arrived.length === 0) return undefined
  const of = (method: Method): Misses => ({
    mean: rms(arrived.map((estimates) => estimates[method].mean - mean)),
    sd: rms(arrived.map((estimates) => estimates[method].sd - sd)),
  })
  return {
    misses: { plain: of('plain'), median: of('median'), huber: of('huber'), em: of('em') },
    arrived: arrived.length,
  }
}
