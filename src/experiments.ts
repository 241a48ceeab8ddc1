import type { ConfigOf, Params } from './runtime/params'

/**
 * Everything that runs in a worker. Ids, config and frame types come from this table; a module exports its
 * `params` and a seeded generator `run`.
 */
export const experiments = {
  'one-bad-point': () => import('./figures/one-bad-point/experiment'),
}

type Table = typeof experiments
export type Id = keyof Table
type Module<K extends Id> = Awaited<ReturnType<Table[K]>>

export type ParamsOf = { [K in Id]: Module<K>['params'] }
export type Configs = { [K in Id]: ConfigOf<ParamsOf[K]> }
export type Frames = {
  [K in Id]: Module<K>['run'] extends (config: never) => Generator<infer Frame, void> ? Frame : never
}

export interface Experiment<P extends Params, Frame> {
  params: P
  run: (config: ConfigOf<P>) => Generator<Frame, void>
}

/** The same table, typed so that it can be called with a generic id. */
export const loaders: { [K in Id]: () => Promise<Experiment<ParamsOf[K], Frames[K]>> } = experiments

export const ids: readonly string[] = Object.keys(experiments)
export const isId = (text: string): text is Id => Object.hasOwn(experiments, text)
