import { useId } from 'react'

export interface ToggleProps {
  label: string
  help?: string | undefined
  value: boolean
  onChange: (on: boolean) => void
  disabled?: boolean | undefined
}

/** On or off. */
export function Toggle({ label, help, value, onChange, disabled }: ToggleProps) {
  const id = useId()
  return (
    <div className="control toggle" title={help}>
      <label>
        <input
          type="checkbox"
          checked={value}
          disabled={disabled}
          aria-describedby={help === undefined ? undefined : id}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span>{label}</span>
      </label>
      {help !== undefined && (
        <span id={id} hidden>
          {help}
        </span>
      )}
    </div>
  )
}
