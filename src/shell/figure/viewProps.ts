import type { ReactNode, RefCallback } from 'react'
import type * as Panel from '../../controls/panel'
import type { Config, Frames, Id } from '../../experiments'
import type { FigureDefinition, KeptRun, Preset, Shown } from '../defineFigure'

export interface FigureViewProps<K extends Id, Summary> {
  definition: FigureDefinition<K, Summary>
  controls: typeof Panel | undefined
  config: Config<K>
  shown: Shown<Config<K>, Frames[K], Summary> | undefined
  /** What a plot of the many runs shows while none have come for the settings of `shown`. */
  lastSummary?: Summary | undefined
  index: number
  change: (values: object) => void
  preset: (preset: Preset<Config<K>>) => void
  reset: () => void
  /** Runs kept so far, and how to keep the one on show; undefined where no more can be kept. */
  kept?: readonly KeptRun<Frames[K]>[]
  keep?: (() => void) | undefined
  /** Lines about what a link said that was not understood, a failure, a run that stopped. */
  notices?: ReactNode
  player?: ReactNode
  menu?: ReactNode
  table?: ReactNode
  bodyRef?: RefCallback<HTMLDivElement>
  /** Without scripts nothing can be unfolded. */
  isPoster?: boolean | undefined
  /** Says how the many runs stand. */
  counter?: ReactNode
}
