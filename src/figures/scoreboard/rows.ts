import { PROCEDURES, type Procedure, type RowName } from './names'
import type { Config, Ticks } from './params'

/** Whether a net of this kind can be trained by a procedure: some work on hidden layers. */
export const usable = (procedure: Procedure, net: Config['net']): boolean =>
  net === 'hidden' || (procedure !== 'batchNorm' && procedure !== 'dropout')

/** Why a row cannot be: undefined where it can. */
export const reasonAgainst = (row: RowName, { net }: Pick<Config, 'net'>): string | undefined =>
  row === 'plain' || row === 'yours' || usable(row, net) ? undefined : 'no hidden layer'

/** What a row is trained by; ticks that cannot be are passed over. */
export function proceduresOf(row: RowName, config: Ticks & Pick<Config, 'net'>): Procedure[] {
  if (row === 'plain') return []
  if (row !== 'yours') return usable(row, config.net) ? [row] : []
  return PROCEDURES.filter((name) => config[name] && usable(name, config.net))
}
