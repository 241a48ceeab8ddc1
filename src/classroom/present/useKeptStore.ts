import { useCallback, useEffect, useRef } from 'react'
import type { Id } from '../../experiments'
import { readLink, writeLink } from '../../params/link'
import type { FigureDefinition } from '../../shell/defineFigure'
import type { FigureStore } from '../../shell/figure/store'

/** How each figure that was left is set, as links write it: what was shown is there when one comes back to it. */
export type KeptSettings = Map<number, string>

/** Takes the store of the figure at `index`; it begins as the figure was left. */
export function useKeptStore<K extends Id, Summary>(
  definition: FigureDefinition<K, Summary>,
  index: number,
  kept: KeptSettings,
): (store: FigureStore<K>) => void {
  const own = useRef<FigureStore<K>>(undefined)
  useEffect(
    () => () => {
      if (own.current === undefined) return
      const { config, pins } = own.current.getState()
      kept.set(index, writeLink({ id: definition.id, params: definition.params, config }, { pins }))
    },
    [definition, index, kept],
  )
  return useCallback(
    (store) => {
      own.current = store
      const left = kept.get(index)
      if (left === undefined) return
      const { config, pins } = readLink(definition.params, new URLSearchParams(left))
      store.setState({ config, pins })
    },
    [definition, index, kept],
  )
}
