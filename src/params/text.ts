import { settingsOf } from './config'
import type { ConfigOf, NumberParam, Param, Params, Value } from './declare'

/** A value as a person would say it. */
export function valueText(param: Param, value: Value): string {
  if (param.kind === 'toggle') return value === true ? 'on' : 'off'
  if (param.kind === 'choice' && typeof value === 'string') return param.options[value] ?? value
  if (param.kind === 'number' && typeof value === 'number') return numberText(param, value)
  if (Array.isArray(value)) return value.length === 0 ? 'none' : counted(value.length)
  return String(value)
}

const numberText = (param: NumberParam, value: number): string =>
  `${Number(value.toPrecision(4))}${param.unit === undefined ? '' : ` ${param.unit}`}`

const counted = (entries: number): string => `${entries} ${entries === 1 ? 'entry' : 'entries'}`

/** “δ =” or “Seed:”: what stands before a value. */
export const nameText = ({ symbol, label }: Param): string =>
  symbol === undefined ? `${label}:` : `${symbol} =`

/** “δ = 1.345 · Seed: 0”: a figure's settings in one line, for print and exported pictures. */
export const settingsText = <P extends Params>(params: P, config: ConfigOf<P>): string =>
  settingsOf(params, config)
    .map(({ param, value }) => `${nameText(param)} ${valueText(param, value)}`)
    .join(' · ')
