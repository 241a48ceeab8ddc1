import type { ComponentType } from 'react'
import type { Config, Frames, Id, ParamsOf } from '../experiments'

export type ParamName<Config> = Extract<keyof Config, string>

export interface Preset<Config> {
  label: string
  /** The settings it changes; all others go back to their defaults. */
  set: Partial<Config>
}

/** Numbers behind the picture: shown as a table, saved as CSV. */
export interface DataTable {
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

/** What everything the figure says is made from. */
export interface Shown<Config, Frame, Summary = undefined> {
  /** The latest picture, and the config it was computed from. */
  frame: Frame
  config: Config
  /** What the runs of the ensemble show so far; undefined before the first. */
  summary: Summary | undefined
}

/** A run the reader has kept: its last frame, and what it is called beside the one on show. */
export interface KeptRun<Frame> {
  name: string
  frame: Frame
}

/** `config` holds the settings as the reader has them now: a gesture ahead of `frame`, perhaps. */
export interface PictureProps<Config, Frame, Summary = undefined> extends Shown<Config, Frame, Summary> {
  /** Changes settings; the picture follows. */
  set: (change: Partial<Config>) => void
  /** Number of the frame. */
  index: number
  /** Runs the reader has kept, at most three, to be drawn beside the one on show. */
  kept?: readonly KeptRun<Frame>[]
}

/** A training run the reader can play, step and scrub. */
export interface RunSettings<Config> {
  /** Number of frames. */
  length: (config: Config) => number
  /** What is counted: “epoch”, “step”. */
  unit: string
  /** How much of it lies between two frames: 1 unless given. */
  each?: number | ((config: Config) => number)
  /** What the first frame is called: 0 unless given, as where nothing has been trained yet. */
  countsFrom?: number
  /** `keep`: a changed setting shows the new run at the same frame; `restart`: it trains again. */
  onChange: 'keep' | 'restart'
  /** Number of the frame it opens with, standing; without it, it plays from the first to the last. */
  opensAt?: number
}

/** The same experiment under many configs, run in the pool. */
export interface Ensemble<Config, Frame, Summary> {
  /** The configs that settle what `config` claims; only what they depend on may be read. */
  configs: (config: Config) => readonly Config[]
  /** What the frames so far show (undefined: not there yet). */
  summarise: (frames: readonly (Frame | undefined)[], config: Config) => Summary
  /** So many runs of so small frames that readers are told how long they take and may stop them, and each is kept for the visit. */
  isLong?: boolean
}

/** What a figure says in one line, and when it may say it. */
export interface Claim<Config, Frame, Summary> {
  /** One idea, as a heading. */
  text: string
  /** Whether the picture on show bears it out. */
  holds: (shown: Shown<Config, Frame, Summary>) => boolean
  /** The heading where it does not: what these settings show instead, or what is asked before the answer is given. */
  otherwise: (shown: Shown<Config, Frame, Summary>) => string
}

/** The numbers of one panel. */
export interface PanelTable extends DataTable {
  title: string
}

/** A run that left the range of its numbers, as its frames report it. */
export interface Stopped {
  step: number
  where: string
  why: string
}

export interface FigureDefinition<K extends Id, Summary = undefined> {
  id: K
  /** Short name for menus and files. */
  name: string
  claim: string | Claim<Config<K>, Frames[K], Summary>
  params: ParamsOf[K]
  /** At most two; the rest stands under “More settings”. */
  main: readonly ParamName<Config<K>>[]
  more?: readonly ParamName<Config<K>>[]
  /** Settings that change nothing on show: their controls are left out. */
  idle?: (config: Config<K>) => readonly ParamName<Config<K>>[]
  presets?: readonly Preset<Config<K>>[]
  /** Settings that no preset puts back: a guess, once answered, stays answered. */
  lasting?: readonly ParamName<Config<K>>[]
  /** Settings that follow a change of others: a new share of outliers lets go of points placed by hand. */
  derive?: (change: Readonly<Record<string, unknown>>) => Partial<Config<K>>
  run?: RunSettings<Config<K>>
  /** Its pictures draw the runs that a reader keeps. */
  keeps?: boolean
  ensemble?: Ensemble<Config<K>, Frames[K], Summary>
  /** Set when a run stopped being finite, with settings that mend it. */
  stopped?: (frame: Frames[K]) => (Stopped & { fixes: readonly Preset<Config<K>>[] }) | undefined
  /** What the figure shows now, in a sentence or two made from its numbers. */
  describe: (shown: Shown<Config<K>, Frames[K], Summary>) => string
  /** Named numbers for the prose. */
  values: (shown: Shown<Config<K>, Frames[K], Summary>) => Record<string, string>
  table: (shown: Shown<Config<K>, Frames[K], Summary>) => DataTable | readonly PanelTable[]
  /** The one large picture in which the idea happens: a panel. */
  Stage: ComponentType<PictureProps<Config<K>, Frames[K], Summary>>
  /** At most two companions that measure it, each a panel. */
  Strip?: readonly ComponentType<PictureProps<Config<K>, Frames[K], Summary>>[]
  /** Everything else, folded. Without `hasMore` there is something under all settings. */
  More?: ComponentType<PictureProps<Config<K>, Frames[K], Summary>>
  hasMore?: (config: Config<K>) => boolean
}

/** A figure whose id and summary types are its own affair; `unpack` hands them to whoever can take any. */
export interface Figure {
  id: Id
  name: string
  unpack: <Result>(
    take: <K extends Id, Summary>(definition: FigureDefinition<K, Summary>) => Result,
  ) => Result
}

export const defineFigure = <K extends Id, Summary = undefined>(
  definition: FigureDefinition<K, Summary>,
): Figure => ({ id: definition.id, name: definition.name, unpack: (take) => take(definition) })
