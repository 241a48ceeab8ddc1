import { createContext, useContext } from 'react'
import type { Still } from '../shell/still'

/** A still as the page holds it. */
export interface StillOnPage extends Omit<Still, 'node'> {
  /** HTML. */
  markup: string
}

/** The stills of every figure the chapters name, made before the article is rendered. */
export const Stills = createContext<ReadonlyMap<string, StillOnPage>>(new Map())

/** A figure's still. Throws if the article names a figure that does not exist: the build fails. */
export function useStill(id: string): StillOnPage {
  const still = useContext(Stills).get(id)
  if (still === undefined) throw new Error(`The article names a figure “${id}” that does not exist.`)
  return still
}
