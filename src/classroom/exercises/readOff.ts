import { type ChoiceField, type Mistake, type NumberField, type Readings, rounded } from './exercise'

interface Asked {
  /** Name of the value that is asked for. */
  value: string
  label: string
  decimals: number
  /** Other values of the same figure that are taken for it. */
  mixedUp?: readonly (readonly [value: string, why: string])[]
}

/** A number to be read off the figure, under the student’s seed. */
export function readOff(
  { value, label, decimals, mixedUp = [] }: Asked,
  own: Readings,
  usual: Readings,
): NumberField {
  const mistakes: Mistake[] = [
    ...mixedUp.map(([name, why]) => ({ value: own[name], why })),
    {
      value: usual[value],
      why: 'This is what the figure shows under its usual seed: put your own seed back under “More settings”.',
    },
  ]
  return { label, truth: own[value], tolerance: rounded(decimals), mistakes }
}

/** The place of the one that is nearer. */
export const nearer = (truth: number, one: number, other: number): number =>
  Math.abs(one - truth) <= Math.abs(other - truth) ? 0 : 1

/** A sentence to decide by the two numbers above it: which of two is larger, or neither. */
export const largerOf = (
  label: string,
  [one, other]: readonly [string, string],
  a: number,
  b: number,
): ChoiceField => {
  const truth = a === b ? 2 : Number(a < b)
  const why = ['the first is larger', 'the second is larger', 'they are equal'][truth]
  const wrong = `Compare the two numbers above: under your seed ${why}.`
  return { label, options: [one, other, 'neither'], truth, why: { 0: wrong, 1: wrong, 2: wrong } }
}
