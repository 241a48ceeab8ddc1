/**
 * The kernels of dense nets: plain loops over one memory of float32. Addresses and strides are in bytes, counts
 * in floats. Rows are padded to a multiple of four floats; what stands in the padding never reaches a result.
 * Kernels may read up to 32 bytes past a row, and never write there.
 */
export interface Kernels {
  /** y = b + x·W for rows of x; W is inputs × units with the rows of y, or one row of inputs for a single unit. */
  dense(
    rows: number,
    inputs: number,
    units: number,
    x: number,
    xRow: number,
    w: number,
    y: number,
    yRow: number,
    bias: number,
  ): void
  /**
   * The way back through `dense`: dW = xᵀ·dy and db = Σ dy (unless dW is 0), dx = dy·Wᵀ (unless dx is 0).
   * `transposed` has room for padded units × padded inputs.
   */
  denseBackward(
    rows: number,
    inputs: number,
    units: number,
    x: number,
    xRow: number,
    w: number,
    dy: number,
    yRow: number,
    dw: number,
    db: number,
    transposed: number,
    dx: number,
  ): void
  /** Copies rows of `count` floats, no multiple of 4, that lie without gaps to rows padded with zeros. */
  padRows(from: number, to: number, rows: number, count: number): void
  /** Writes max |x| to the address `bound`. */
  measure(x: number, count: number, bound: number): void
  /**
   * y = bias + x·W for one row of x. Inputs that are 0 are skipped while the number at `weightBound`, a bound of |W|,
   * shows W to be finite.
   */
  denseRow(
    x: number,
    inputs: number,
    w: number,
    wRow: number,
    units: number,
    bias: number,
    y: number,
    weightBound: number,
  ): void
  /**
   * For one row: dx = W·dy (unless dx is 0), then W ← W − rate·x·dy, b ← b − rate·dy; the number at `weightBound`
   * grows by the longest step. `rectified`: 1 when x comes from a ReLU, so that dx is 0 where x is.
   */
  sgdRow(
    x: number,
    inputs: number,
    w: number,
    wRow: number,
    units: number,
    b: number,
    dy: number,
    dx: number,
    rate: number,
    weightBound: number,
    rectified: number,
  ): void
  /** y = max(x, 0); NaN stays NaN. */
  relu(x: number, y: number, count: number): void
  /** dx = dy where y > 0, else 0. */
  reluBackward(y: number, dy: number, dx: number, count: number): void
  /** y = tanh x. */
  tanh(x: number, y: number, count: number): void
  /** dx = dy·(1 − y²). */
  tanhBackward(y: number, dy: number, dx: number, count: number): void
  /** 1 when every value is finite, else 0. */
  allFinite(x: number, count: number): number
  /** Writes Σ over rows of −Σ t·log softmax(z) to `sum`; dz = scale·(Σt·softmax(z) − t). */
  softmaxCrossEntropy(
    outputs: number,
    targets: number,
    gradient: number,
    sum: number,
    rows: number,
    n: number,
    stride: number,
    scale: number,
  ): void
  /**
   * Writes the sum of a loss of e = z − t over rows of n values to `sum`; dz = scale·slope. Kinds: 0 e²; 1 |e|;
   * 2 ½e² for |e| ≤ c, c|e| − ½c² beyond; 3 c²/6·(1 − (1 − (e/c)²)³) for |e| ≤ c, c²/6 beyond.
   */
  residualLoss(
    kind: number,
    outputs: number,
    targets: number,
    gradient: number,
    sum: number,
    rows: number,
    n: number,
    stride: number,
    scale: number,
    c: number,
  ): void
  /** Copies `rows` stretches of `count` floats in each of `images`. */
  copyRows(
    from: number,
    fromImage: number,
    fromRow: number,
    to: number,
    toImage: number,
    toRow: number,
    images: number,
    rows: number,
    count: number,
  ): void
  /** w ← w − rate·(g + decay·w). */
  sgd(w: number, g: number, count: number, rate: number, decay: number): void
  /** v ← μv + g + decay·w; w ← w − rate·v. */
  momentum(w: number, g: number, v: number, count: number, rate: number, mu: number, decay: number): void
  /** m ← β₁m + (1−β₁)g; s ← β₂s + (1−β₂)g²; w ← shrink·w − rate·(m/c₁)/(√(s/c₂) + ε). */
  adam(
    w: number,
    g: number,
    m: number,
    s: number,
    count: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    correction1: number,
    correction2: number,
    shrink: number,
  ): void
}
