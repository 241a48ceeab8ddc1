export interface Clusters {
  /** Places in the plane, x and y in turn, about the common mean, in units of the root mean square distance from it. */
  places: Float32Array
  /** Which of the three classes each belongs to. */
  classes: Uint8Array
  /** Σ‖x − mean of its class‖² / Σ‖mean of its class − common mean‖², in the plane. */
  scatter: number
}

type Vector = Float64Array

const dot = (a: Vector, b: ArrayLike<number>, from = 0): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[from + i]
  return sum
}
const less = (a: Vector, b: Vector, times = 1): Vector => a.map((value, i) => value - times * b[i])
const unit = (a: Vector): Vector => {
  const length = Math.sqrt(dot(a, a)) || 1
  return a.map((value) => value / length)
}

/**
 * Rows of activations seen in the plane through three class templates, the weights of the last layer that lead to each
 * class (Müller, Kornblith and Hinton 2019). First axis: from the first template to the second.
 */
export function clustersOf(
  activations: Float32Array,
  templates: readonly [Vector, Vector, Vector],
  classes: Uint8Array,
): Clusters {
  const [first, second, third] = templates
  const across = unit(less(second, first))
  const side = less(third, first)
  const up = unit(less(side, across, dot(side, across)))
  const places = new Float32Array(2 * classes.length)
  for (let i = 0; i < classes.length; i++) {
    places[2 * i] = dot(across, activations, i * across.length)
    places[2 * i + 1] = dot(up, activations, i * up.length)
  }
  return { ...centred(places, classes), classes }
}

function centred(places: Float32Array, classes: Uint8Array): Omit<Clusters, 'classes'> {
  const [x, y] = meanOf(places, () => true)
  let within = 0
  let between = 0
  for (const of of [0, 1, 2]) {
    const [cx, cy] = meanOf(places, (i) => classes[i] === of)
    for (let i = 0; i < classes.length; i++) {
      if (classes[i] !== of) continue
      within += (places[2 * i] - cx) ** 2 + (places[2 * i + 1] - cy) ** 2
      between += (cx - x) ** 2 + (cy - y) ** 2
    }
  }
  const length = Math.sqrt((within + between) / classes.length) || 1
  return {
    places: places.map((value, i) => (value - (i % 2 === 0 ? x : y)) / length),
    scatter: within / between,
  }
}

function meanOf(places: Float32Array, counts: (row: number) => boolean): [number, number] {
  let [x, y, rows] = [0, 0, 0]
  for (let i = 0; 2 * i < places.length; i++) {
    if (!counts(i)) continue
    x += places[2 * i]
    y += places[2 * i + 1]
    rows += 1
  }
  return [x / (rows || 1), y / (rows || 1)]
}
