import { createContext } from 'react'

/** How wide a plot is to be drawn for a narrow page where there is no layout; undefined: as wide as it asks for. */
export const StillWidth = createContext<number | undefined>(undefined)
