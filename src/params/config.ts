import type { ConfigOf, Param, Params, Value } from './declare'

/** A parameter with its present value. */
export interface Setting {
  name: string
  param: Param
  value: Value
}

export function defaultsOf<P extends Params>(params: P): ConfigOf<P>
export function defaultsOf(params: Params): Record<string, Value> {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, param.default]))
}

/** All settings in the order of their declaration. */
export function settingsOf<P extends Params>(params: P, config: ConfigOf<P>): Setting[]
export function settingsOf(params: Params, config: Record<string, Value>): Setting[] {
  return Object.entries(params).map(([name, param]) => ({
    name,
    param,
    value: config[name] ?? param.default,
  }))
}

/** Whether these settings stand as the figure opens with them: for numbers that prose gives of nothing else. */
export function isAsOpened<P extends Params>(
  params: P,
  config: ConfigOf<P>,
  names: readonly (keyof P & string)[],
): boolean
export function isAsOpened(params: Params, config: Record<string, Value>, names: readonly string[]): boolean {
  return names.every((name) => JSON.stringify(config[name]) === JSON.stringify(params[name].default))
}

const fits = (param: Param, value: unknown): value is Value => {
  switch (param.kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'toggle':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(param.options, value)
    case 'list':
    case 'points':
      return Array.isArray(value)
  }
}

/** The config with some values changed; a name or a kind of value that was not declared changes nothing. */
export function withValues<P extends Params>(
  params: P,
  config: ConfigOf<P>,
  values: Readonly<Record<string, unknown>>,
): ConfigOf<P>
export function withValues(
  params: Params,
  config: Record<string, Value>,
  values: Readonly<Record<string, unknown>>,
): Record<string, Value> {
  const changed = { ...config }
  for (const [name, value] of Object.entries(values)) {
    const param = Object.hasOwn(params, name) ? params[name] : undefined
    if (param !== undefined && fits(param, value)) changed[name] = value
  }
  return changed
}
