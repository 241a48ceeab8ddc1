import { publishedFigures, runChanged } from '../../src/core/replay'

/** Runs the published experiment in the paper’s four settings under so many seeds; gives the seconds it took. */
export function replay(seeds: number): number {
  const from = performance.now()
  for (const setting of Object.values(publishedFigures)) {
    for (let seed = 0; seed < seeds; seed++) runChanged('published', { ...setting, seed })
  }
  return (performance.now() - from) / 1000
}
