import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Config, Id } from '../experiments'

export interface FigureState<K extends Id> {
  config: Config<K>
  set: (change: Partial<Config<K>>) => void
  replace: (config: Config<K>) => void
}

/** A figure's settings: all of its state that a link carries. */
export const createFigureStore = <K extends Id>(config: Config<K>): StoreApi<FigureState<K>> =>
  createStore<FigureState<K>>()((set) => ({
    config,
    replace: (replaced) => set({ config: replaced }),
    set: (change) => set((state) => ({ config: { ...state.config, ...change } })),
  }))
