import { createContext } from 'react'

/** How wide plots are drawn where there is no layout, in CSS pixels. */
export const StillWidth = createContext(640)
