import type { ComponentType } from 'react'
import type { Config, Frames, Id, ParamsOf } from '../experiments'

export type ParamName<K extends Id> = Extract<keyof Config<K>, string>

export interface Preset<K extends Id> {
  label: string
  /** The settings it changes; all others go back to their defaults. */
  set: Partial<Config<K>>
}

/** Numbers behind the picture: shown as a table, saved as CSV. */
export interface DataTable {
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

export interface PictureProps<K extends Id, Summary> {
  /** The latest picture, and the config it was computed from. */
  frame: Frames[K]
  /** The settings as the reader has them now: a gesture ahead of `frame`, perhaps. */
  config: Config<K>
  /** What the many runs show so far; undefined before the first. */
  summary: Summary | undefined
  /** Changes settings; the picture follows. */
  set: (change: Partial<Config<K>>) => void
  /** Number of the frame. */
  index: number
}

/** What everything the figure says is made from. */
export interface Shown<K extends Id, Summary> {
  frame: Frames[K]
  config: Config<K>
  summary: Summary | undefined
}

/** A training run the reader can play, step and scrub. */
export interface RunSettings<K extends Id> {
  /** Number of frames. */
  length: (config: Config<K>) => number
  /** What one frame is: “epoch”, “step”. */
  unit: string
  /** What the first frame is called: 0 unless given, as where nothing has been trained yet. */
  countsFrom?: number
  /** `keep`: a changed setting shows the new run at the same frame; `restart`: it trains again. */
  onChange: 'keep' | 'restart'
  /** Number of the frame it opens with, standing; without it, it plays from the first to the last. */
  opensAt?: number
}

/** The same experiment under many configs, run in the pool. */
export interface Many<K extends Id, Summary> {
  /** The configs that settle what `config` claims; only what they depend on may be read. */
  configs: (config: Config<K>) => readonly Config<K>[]
  /** What the frames so far show (undefined: not there yet). */
  summarise: (frames: readonly (Frames[K] | undefined)[], config: Config<K>) => Summary
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
  /** One idea, as a claim. */
  claim: string
  params: ParamsOf[K]
  /** At most two; the rest stands under “More settings”. */
  main: readonly ParamName<K>[]
  more?: readonly ParamName<K>[]
  presets?: readonly Preset<K>[]
  /** Settings that follow a change of others: a new share of outliers lets go of points placed by hand. */
  follow?: (change: Readonly<Record<string, unknown>>) => Partial<Config<K>>
  run?: RunSettings<K>
  many?: Many<K, Summary>
  /** Set when a run stopped being finite, with settings that mend it. */
  stopped?: (frame: Frames[K]) => (Stopped & { fixes: readonly Preset<K>[] }) | undefined
  /** What the figure shows now, in a sentence or two made from its numbers. */
  says: (shown: Shown<K, Summary>) => string
  /** Named numbers for the prose. */
  readings: (shown: Shown<K, Summary>) => Record<string, string>
  table: (shown: Shown<K, Summary>) => DataTable
  Picture: ComponentType<PictureProps<K, Summary>>
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
