import type { ConfigOf, Params } from './params/declare'

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
  'structured-noise': () => import('./figures/structured-noise/experiment'),
  'parametric-noise': () => import('./figures/parametric-noise/experiment'),
  'batch-norm': () => import('./figures/batch-norm/experiment'),
  'noise-nodes': () => import('./figures/noise-nodes/experiment'),
  'label-smoothing': () => import('./figures/label-smoothing/experiment'),
  'adversarial-digits': () => import('./figures/adversarial-digits/experiment'),
  'training-loop': () => import('./figures/training-loop/experiment'),
  dropout: () => import('./figures/dropout/experiment'),
  'adversarial-training': () => import('./figures/adversarial-training/experiment'),
  dropblock: () => import('./figures/dropblock/experiment'),
  augment: () => import('./figures/augment/experiment'),
  infomax: () => import('./figures/infomax/experiment'),
  'predictive-coding': () => import('./figures/predictive-coding/experiment'),
  smote: () => import('./figures/smote/experiment'),
  'cutout-cutmix': () => import('./figures/cutout-cutmix/experiment'),
  'free-training': () => import('./figures/free-training/experiment'),
  'two-stage': () => import('./figures/two-stage/experiment'),
  annealing: () => import('./figures/annealing/experiment'),
  'information-bottleneck': () => import('./figures/information-bottleneck/experiment'),
  mcgan: () => import('./figures/mcgan/experiment'),
  'poison-and-certify': () => import('./figures/poison-and-certify/experiment'),
  'renyi-entropy': () => import('./figures/renyi-entropy/experiment'),
  'genetic-loss': () => import('./figures/genetic-loss/experiment'),
  scoreboard: () => import('./figures/scoreboard/experiment'),
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

/** Many runs of an experiment that answer one question. */
export interface Together<Config, Frame> {
  configs: readonly Config[]
  /** What their last frames come to, in the order of the configs. */
  summarise: (frames: readonly Frame[]) => unknown
}

export interface Experiment<P extends Params, Frame> {
  params: P
  /** A frame, or how to draw it: then it is drawn only if somebody looks at it, before the run goes on. */
  run: (config: ConfigOf<P>) => Generator<Frame | (() => Frame), void>
  /** Where a config asks for many runs: then the command line prints what they come to instead of its last frame. */
  together?: (config: ConfigOf<P>) => Together<ConfigOf<P>, Frame> | undefined
}

/** The same table, typed so that it can be called with a generic id. */
export const loaders: { [K in Id]: () => Promise<Experiment<ParamsOf[K], Frames[K]>> } = experiments

export const ids: readonly string[] = Object.keys(experiments)
export const isId = (text: string): text is Id => Object.hasOwn(experiments, text)
