import type { Quantity } from '../../charts/series'
import type { Method } from './contest'

export const NAMES: Readonly<Record<Method, string>> = {
  plain: 'mean, deviation',
  median: 'median, MAD',
  huber: 'Huber, MAD',
  em: 'EM',
}

export const SERIES: Readonly<Record<Method, Quantity>> = {
  plain: 'mse',
  median: 'mae',
  huber: 'huber',
  em: 'mixture',
}
