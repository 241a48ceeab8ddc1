import type { Notes } from '../shell/notes'

/** Notes of a figure whose settings are its own affair. */
export type AnyNotes = Notes<Readonly<Record<string, unknown>>>

const modules = import.meta.glob<{ notes: AnyNotes }>('../figures/*/notes.ts')

/** The notes of a figure; undefined where it has none, or they cannot be loaded. */
export async function loadNotes(figure: string): Promise<AnyNotes | undefined> {
  try {
    return (await modules[`../figures/${figure}/notes.ts`]?.())?.notes
  } catch {
    return undefined
  }
}
