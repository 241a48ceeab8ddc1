import { settingsOf } from './config'
import type { ConfigOf, Params } from './declare'
import { nameText, valueText } from './text'

/** What a kept run is called beside the one on show: by the settings in which they differ. */
export function pinName<P extends Params>(params: P, pin: ConfigOf<P>, now: ConfigOf<P>): string {
  const present = new Map(settingsOf(params, now).map(({ name, value }) => [name, JSON.stringify(value)]))
  const differing = settingsOf(params, pin).filter(
    ({ name, value }) => present.get(name) !== JSON.stringify(value),
  )
  if (differing.length === 0) return 'kept'
  return differing.map(({ param, value }) => `${nameText(param)} ${valueText(param, value)}`).join(', ')
}
