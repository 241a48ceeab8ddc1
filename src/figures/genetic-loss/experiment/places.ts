import { COLUMNS } from '../params'

/**
 * A row for each of a sorted population: columns are filled one after the other, the best first, and within a column
 * everyone takes the free row nearest to its parent’s. So families stay in their rows.
 *
 * @param parents rows of the parents; undefined where there is none
 */
export function rowsFor(parents: readonly (number | undefined)[]): number[] {
  const rows = Math.ceil(parents.length / COLUMNS)
  const taken: number[] = []
  for (let column = 0; column * rows < parents.length; column += 1) {
    const free = Array.from({ length: rows }, (_, row) => row)
    for (const wish of parents.slice(column * rows, (column + 1) * rows)) {
      const nearest = free.reduce((best, row) =>
        Math.abs(row - (wish ?? 0)) < Math.abs(best - (wish ?? 0)) ? row : best,
      )
      free.splice(free.indexOf(nearest), 1)
      taken.push(nearest)
    }
  }
  return taken
}
