import type { Quantity } from '../../charts/series'
import type { Method } from './methods'

/** What is subtracted from each reading, or used instead. */
export const NAMES: Readonly<Record<Method, string>> = {
  raw: 'nothing',
  mean: 'the mean',
  draw: 'a fresh draw',
  plugIn: 'guess, plugged in',
  expanded: 'guess, expanded',
  simex: 'SIMEX',
  truth: 'the true noise',
}

export const SERIES: Readonly<Record<Method, Quantity>> = {
  raw: 'raw',
  mean: 'meanRemoved',
  draw: 'drawRemoved',
  plugIn: 'plugIn',
  expanded: 'expanded',
  simex: 'simex',
  truth: 'noiseRemoved',
}
