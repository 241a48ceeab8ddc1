import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Config, Id, ParamsOf } from '../../experiments'
import { defaultsOf, withValues } from '../../params/config'
import type { LinkedState } from '../../params/link'
import { MOST_PINS } from '../../params/mostPins'
import type { FigureDefinition, Preset } from '../defineFigure'

export interface FigureState<K extends Id> {
  /** All of a figure's state that a link carries. */
  config: Config<K>
  /** Runs kept to be seen beside the one on show. */
  pins: readonly Config<K>[]
  /** What the link said that was not understood, until a preset or a reset leaves its settings. */
  problems: readonly string[]
  /** Some settings change: by a control, by hand in the picture, by a word of the prose. */
  change: (values: object) => void
  /** The preset's settings; all others go back to their defaults, but those that last. */
  preset: (preset: Preset<Config<K>>) => void
  /** Keeps the run of these settings; one that is kept already, or one too many, changes nothing. */
  pin: () => void
  /** The figure as it was; kept runs are let go. */
  reset: () => void
}

export type FigureStore<K extends Id> = StoreApi<FigureState<K>>

function withPin<C>(pins: readonly C[], config: C): readonly C[] {
  const text = JSON.stringify(config)
  const isKept = pins.some((pin) => JSON.stringify(pin) === text)
  return isKept || pins.length >= MOST_PINS ? pins : [...pins, config]
}

/** A figure's settings. Whatever changes them is checked alike: what was not declared changes nothing. */
export function createFigureStore<K extends Id, Summary>(
  definition: Pick<FigureDefinition<K, Summary>, 'params' | 'derive' | 'lasting'>,
  linked?: LinkedState<ParamsOf[K]>,
): FigureStore<K> {
  const { params, derive, lasting = [] } = definition
  const changed = (config: Config<K>, values: object): Config<K> => {
    const given: Record<string, unknown> = { ...values }
    return { ...withValues(params, config, given), ...derive?.(given) }
  }
  return createStore<FigureState<K>>()((set) => ({
    config: linked?.config ?? defaultsOf(params),
    pins: linked?.pins ?? [],
    problems: linked?.problems ?? [],
    change: (values) => set(({ config }) => ({ config: changed(config, values) })),
    preset: (preset) =>
      set(({ config }) => {
        const kept = Object.fromEntries(lasting.map((name) => [name, config[name]]))
        return { config: changed(withValues(params, defaultsOf(params), kept), preset.set), problems: [] }
      }),
    pin: () => set(({ config, pins }) => ({ pins: withPin(pins, config) })),
    reset: () => set({ config: defaultsOf(params), pins: [], problems: [] }),
  }))
}
