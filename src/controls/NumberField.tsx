import { useId, useState } from 'react'
import { typedNumber } from './typedNumber'

export interface NumberFieldProps {
  label: string
  help?: string | undefined
  min: number
  max: number
  step: number
  value: number
  onChange: (value: number) => void
}

/** A comma that may part decimals or group thousands. */
const isUnclear = (text: string): boolean => /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text.trim())

/** What is wrong with a typed number, as a sentence; undefined if nothing is. */
export function problemOf(
  text: string,
  { min, max, step }: Pick<NumberFieldProps, 'min' | 'max' | 'step'>,
): string | undefined {
  const value = typedNumber(text)
  if (Number.isNaN(value)) return 'This is not a number.'
  if (isUnclear(text)) return 'Write it without a comma: this can be read in two ways.'
  if (value < min || value > max) return `Takes a number from ${min} to ${max}.`
  if (step > 0 && Math.abs((value - min) / step - Math.round((value - min) / step)) > 1e-9) {
    return step === 1 ? 'Takes a whole number.' : `Takes steps of ${step}.`
  }
  return undefined
}

/** A number that is typed: what is wrong is said beside it, and nothing typed is lost. */
export function NumberField({ label, help, value, onChange, ...range }: NumberFieldProps) {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  const problem = draft === undefined ? undefined : problemOf(draft, range)
  return (
    <div className="control number-field" title={help}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? String(value)}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={({ target }) => {
          setDraft(target.value)
          if (problemOf(target.value, range) === undefined) onChange(typedNumber(target.value))
        }}
        onBlur={() => {
          if (problem === undefined) setDraft(undefined)
        }}
      />
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="control-problem" role="alert">
          {`${problem} ${value} stays.`}
        </p>
      )}
    </div>
  )
}
