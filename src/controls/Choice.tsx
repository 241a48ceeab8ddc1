import { useId } from 'react'

export interface ChoiceProps<Option extends string> {
  label: string
  help?: string | undefined
  /** Value → name on screen, in this order. */
  options: Readonly<Record<Option, string>>
  /** undefined while nothing is chosen. */
  value: Option | undefined
  onChange: (option: Option) => void
  disabled?: boolean | undefined
}

/** More than these become a list that opens. */
const mostSegments = 5

/** One of a few: segments side by side, or a list that opens when there are many. */
export function Choice<Option extends string>(props: ChoiceProps<Option>) {
  const { label, help, options, value, onChange, disabled } = props
  const id = useId()
  const isOption = (text: string): text is Option => Object.hasOwn(options, text)
  const keys = Object.keys(options).filter(isOption)
  const about = help === undefined ? undefined : `${id}-help`
  const note = about !== undefined && (
    <span id={about} hidden>
      {help}
    </span>
  )
  if (keys.length > mostSegments) {
    return (
      <div className="control choice" title={help}>
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          value={value ?? ''}
          aria-describedby={about}
          disabled={disabled}
          onChange={({ target }) => isOption(target.value) && onChange(target.value)}
        >
          {value === undefined && (
            <option value="" disabled>
              Choose …
            </option>
          )}
          {keys.map((key) => (
            <option key={key} value={key}>
              {options[key]}
            </option>
          ))}
        </select>
        {note}
      </div>
    )
  }
  return (
    <fieldset className="control choice" title={help} aria-describedby={about} disabled={disabled}>
      <legend>{label}</legend>
      <div className="choice-segments">
        {keys.map((key) => (
          <label key={key}>
            <input
              type="radio"
              name={id}
              value={key}
              checked={key === value}
              onChange={() => onChange(key)}
            />
            <span>{options[key]}</span>
          </label>
        ))}
      </div>
      {note}
    </fieldset>
  )
}
