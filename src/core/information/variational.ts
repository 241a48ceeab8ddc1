import { exp, log, log1p } from '../elementary'

/** Subtracted before softplus, so that a code begins with hardly any noise: σ ≈ 0.007. Alemi et al. (2017). */
const SHIFT = 5

const softplus = (a: number): number => (a > 0 ? a + log1p(exp(-a)) : log1p(exp(a)))
const sigmoid = (a: number): number => (a > 0 ? 1 / (1 + exp(-a)) : exp(a) / (1 + exp(a)))

/** σ of a noisy code as the encoder gives it: softplus(s − 5). */
export const spread = (s: number): number => softplus(s - SHIFT)

/**
 * Noisy codes z = μ + σ·ε. `encoded` holds a row for each input, its `size` means and then as many s, σ = softplus(s − 5);
 * `noise` holds ε, rows × size. Throws where they do not match.
 */
export function noisyCodes(encoded: ArrayLike<number>, noise: ArrayLike<number>, size: number): Float64Array {
  expectCodes('noisyCodes', encoded, noise.length, size)
  return Float64Array.from(noise, (epsilon, i) => {
    const at = placeOf(i, size)
    return encoded[at] + spread(encoded[at + size]) * epsilon
  })
}

/** Mean over the rows of KL[N(μ, σ²) ‖ N(0, 1)] in nats, a bound on I(X; Z): Σ ½(μ² + σ² − 1) − ln σ. */
export function codeCost(encoded: ArrayLike<number>, size: number): number {
  const rows = encoded.length / (2 * size)
  expectCodes('codeCost', encoded, rows * size, size)
  let sum = 0
  for (let i = 0; i < rows * size; i++) {
    const at = placeOf(i, size)
    const sigma = spread(encoded[at + size])
    sum += (encoded[at] ** 2 + sigma ** 2 - 1) / 2 - log(sigma)
  }
  return sum / rows
}

/**
 * The gradient, at what the encoder gave, of loss(z) + β·`codeCost`, where `pull` is that of the loss at the codes z and
 * the noise is the one they were made with. Here β weighs what is kept: Tishby's β weighs what predicts.
 * Alemi, Fischer, Dillon and Murphy (2017).
 */
export function codeGradient(
  encoded: ArrayLike<number>,
  noise: ArrayLike<number>,
  pull: ArrayLike<number>,
  size: number,
  beta: number,
): Float64Array {
  expectCodes('codeGradient', encoded, noise.length, size)
  if (pull.length !== noise.length)
    throw new RangeError(`codeGradient: ${pull.length} pulls on ${noise.length} codes`)
  const rows = noise.length / size
  const gradient = new Float64Array(encoded.length)
  for (let i = 0; i < noise.length; i++) {
    const at = placeOf(i, size)
    const sigma = spread(encoded[at + size])
    gradient[at] = pull[i] + (beta * encoded[at]) / rows
    gradient[at + size] =
      (pull[i] * noise[i] + (beta * (sigma - 1 / sigma)) / rows) * sigmoid(encoded[at + size] - SHIFT)
  }
  return gradient
}

/** Where the mean of code number i stands among the encoder's outputs; its s stands `size` further. */
const placeOf = (i: number, size: number): number => Math.floor(i / size) * 2 * size + (i % size)

function expectCodes(name: string, encoded: ArrayLike<number>, codes: number, size: number): void {
  if (codes === 0 || codes % size !== 0 || encoded.length !== 2 * codes)
    throw new RangeError(`${name}: ${encoded.length} outputs for ${codes} codes of size ${size}`)
}
