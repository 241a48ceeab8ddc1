/** Copies `rows` stretches of `count` floats in each of `images`. */
export function copyRows(
  from: usize, fromImage: usize, fromRow: usize, to: usize, toImage: usize, toRow: usize,
  images: i32, rows: i32, count: i32,
): void {
  for (let image = 0; image < images; image++) {
    let source = from, target = to
    for (let i = 0; i < rows; i++) {
      memory.copy(target, source, <usize>count << 2)
      source += fromRow
      target += toRow
    }
    from += fromImage
    to += toImage
  }
}
