import { measured } from '../measurements'

/** A number in the sentence that was measured over many seeds and stored. */
export function Measured({ value }: { value: string }) {
  const text = measured[value]
  if (text === undefined) throw new Error(`There is no measured value “${value}”.`)
  return <>{text}</>
}
