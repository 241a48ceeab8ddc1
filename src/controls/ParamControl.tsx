import type { ReactNode } from 'react'
import type { Param, Value } from '../runtime/params'

export interface ParamControlProps {
  name: string
  param: Param
  value: Value
  onChange: (value: Value) => void
}

/** The control for a declared parameter. */
export function ParamControl({ name, param, value, onChange }: ParamControlProps): ReactNode {
  if (param.kind === 'toggle' && typeof value === 'boolean') {
    return (
      <label>
        <input type="checkbox" name={name} checked={value} onChange={(e) => onChange(e.target.checked)} />{' '}
        {param.label}
      </label>
    )
  }
  if (param.kind === 'number' && typeof value === 'number') {
    const { min, max, label } = param
    return (
      <label>
        {label}{' '}
        <input
          type="range"
          name={name}
          min={min}
          max={max}
          step={param.step || 'any'}
          value={value}
          onChange={(e) => onChange(e.target.valueAsNumber)}
        />
      </label>
    )
  }
  return null
}
