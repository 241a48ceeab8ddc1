import type { Quantity } from '../../charts/series'
import type { Method } from './ensemble'

export const NAMES: Readonly<Record<Method, string>> = {
  plain: 'mean and deviation',
  median: 'median, MAD',
  huber: 'Huber, MAD',
  em: 'the model',
}

export const SERIES: Readonly<Record<Method, Quantity>> = {
  plain: 'mse',
  median: 'mae',
  huber: 'huber',
  em: 'mixture',
}
