import type { Config, Frames, Id } from '../../experiments'
import type { FigureDefinition, PanelTable, Shown } from '../defineFigure'

/** A figure's heading: its claim where the picture bears it out, and what else is to be said where it does not. */
export function claimText<K extends Id, Summary>(
  { claim }: FigureDefinition<K, Summary>,
  shown: Shown<Config<K>, Frames[K], Summary> | undefined,
): string {
  if (typeof claim === 'string') return claim
  return shown === undefined || claim.holds(shown) ? claim.text : claim.otherwise(shown)
}

/** A figure's numbers, a table for each panel. */
export function tablesOf<K extends Id, Summary>(
  { table, name }: FigureDefinition<K, Summary>,
  shown: Shown<Config<K>, Frames[K], Summary>,
): readonly PanelTable[] {
  const given = table(shown)
  return 'columns' in given ? [{ title: name, ...given }] : given
}
