import type { ReactNode } from 'react'
import type { Param, Value } from '../params/declare'
import { Choice } from './Choice'
import { NumberField } from './NumberField'
import { Slider } from './Slider'
import { Toggle } from './Toggle'

export interface ParamControlProps {
  name: string
  param: Param
  value: Value
  onChange: (value: Value) => void
}

/** Ranges with more steps than this (a seed) are typed, not slid. */
const mostSteps = 100_000

/** The control for a declared parameter; lists and points are set in the picture itself. */
export function ParamControl({ param, value, onChange }: ParamControlProps): ReactNode {
  if (param.kind === 'toggle' && typeof value === 'boolean') {
    return <Toggle label={param.label} help={param.help} value={value} onChange={onChange} />
  }
  if (param.kind === 'choice' && typeof value === 'string') {
    return (
      <Choice
        label={param.label}
        help={param.help}
        options={param.options}
        value={value}
        onChange={onChange}
      />
    )
  }
  if (param.kind !== 'number' || typeof value !== 'number') return null
  if (param.step > 0 && (param.max - param.min) / param.step > mostSteps) {
    return <NumberField {...param} value={value} onChange={onChange} />
  }
  return <Slider {...param} {...param.track} value={value} onChange={onChange} />
}
