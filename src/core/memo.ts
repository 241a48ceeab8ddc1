/**
 * `make`, with its results for the last `size` arguments kept: what a changed setting leaves as it was is not computed
 * again. Arguments are equal where their JSON is; the one asked for longest ago goes first. Throws unless `size` is
 * a whole number of at least 1.
 */
export function memo<Argument, Value>(
  size: number,
  make: (argument: Argument) => Value,
): (argument: Argument) => Value {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`memo: ${size} results cannot be kept`)
  const kept = new Map<string, { value: Value }>()
  return (argument) => {
    const key = JSON.stringify(argument)
    const found = kept.get(key) ?? { value: make(argument) }
    kept.delete(key)
    kept.set(key, found)
    for (const oldest of [...kept.keys()].slice(0, -size)) kept.delete(oldest)
    return found.value
  }
}
