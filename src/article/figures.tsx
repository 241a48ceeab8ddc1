import type { ReactNode } from 'react'

/** What the article asks of the figures while it is prerendered; filled from the shell. */

export type Setting = Readonly<Record<string, string | number | boolean>>

/** The still picture of a figure, with its claim. */
export const stillOf = (id: string): ReactNode => <div className="figure-space">{id}</div>

/** Named readings of a figure at its defaults: what <Read> prints before the figure is awake. */
export const readingsOf = (_id: string): Readonly<Record<string, string>> => ({})

/** What a word that sets a figure will do, for its title. */
export const describeSetting = (id: string, set: Setting): string =>
  `Sets ${Object.entries(set)
    .map(([name, value]) => `${name} to ${String(value)}`)
    .join(', ')} in the figure ${id}`
