import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Configs, Id } from '../experiments'

export interface FigureState<K extends Id> {
  config: Configs[K]
  set: (change: Partial<Configs[K]>) => void
  replace: (config: Configs[K]) => void
}

/** A figure's settings: all of its state that a link carries. */
export const createFigureStore = <K extends Id>(config: Configs[K]): StoreApi<FigureState<K>> =>
  createStore<FigureState<K>>()((set) => ({
    config,
    replace: (replaced) => set({ config: replaced }),
    set: (change) => set((state) => ({ config: { ...state.config, ...change } })),
  }))
