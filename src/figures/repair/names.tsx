import type { Quantity } from '../../charts/series'
import type { Arm } from './arms'

export const NAMES: Readonly<Record<Arm, string>> = {
  raw: 'as read',
  mean: 'less mean',
  draw: 'less a draw',
  plugIn: 'plug-in',
  expanded: 'expanded',
  simex: 'SIMEX',
  truth: 'noise-free',
}

export const SERIES: Readonly<Record<Arm, Quantity>> = {
  raw: 'raw',
  mean: 'meanRemoved',
  draw: 'drawRemoved',
  plugIn: 'plugIn',
  expanded: 'expanded',
  simex: 'simex',
  truth: 'noiseRemoved',
}

/** Room for those names right of a plot, in pixels. */
export const LABEL_ROOM = 92
