import type { ConfigOf, Params } from './runtime/params'

/**
 * Everything that runs in a worker. Ids, config and frame types come from this table; a module exports its
 * `params` and a seeded generator `run`.
 */
export const experiments = {
  'one-bad-point': () => import('./figures/one-bad-point/experiment'),
  'huber-vs-mse': () => import('./figures/huber-vs-mse/experiment'),
  replay: () => import('./figures/replay/experiment'),
  audit: () => import('./figures/audit/experiment'),
  repair: () => import('./figures/repair/experiment'),
  'which-noise': () => import('./figures/which-noise/experiment'),
  'noise-model': () => import('./figures/noise-model/experiment'),
  'attack-by-hand': () => import('./figures/attack-by-hand/experiment'),
  'why-so-easy': () => import('./figures/why-so-easy/experiment'),
  'noise-injection': () => import('./figures/noise-injection/experiment'),
  'label-smoothing': () => import('./figures/label-smoothing/experiment'),
  'adversarial-digits': () => import('./figures/adversarial-digits/experiment'),
  'training-loop': () => import('./figures/training-loop/experiment'),
  dropblock: () => import('./figures/dropblock/experiment'),
}

type Table = typeof experiments
export type Id = keyof Table
type Module<K extends Id> = Awaited<ReturnType<Table[K]>>

export type ParamsOf = { [K in Id]: Module<K>['params'] }
/** An alias, not a mapped type: the compiler sees through it for a generic id. */
export type Config<K extends Id> = ConfigOf<ParamsOf[K]>
export type Frames = {
  [K in Id]: Module<K>['run'] extends (config: never) => Generator<infer Yielded, void>
    ? Yielded extends () => infer Frame
      ? Frame
      : Yielded
    : never
}

export interface Experiment<P extends Params, Frame> {
  params: P
  /** A frame, or how to draw it: then it is drawn only if somebody looks at it, before the run goes on. */
  run: (config: ConfigOf<P>) => Generator<Frame | (() => Frame), void>
}

/** The same table, typed so that it can be called with a generic id. */
export const loaders: { [K in Id]: () => Promise<Experiment<ParamsOf[K], Frames[K]>> } = experiments

export const ids: readonly string[] = Object.keys(experiments)
export const isId = (text: string): text is Id => Object.hasOwn(experiments, text)
