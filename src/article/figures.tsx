import { createContext, useContext } from 'react'
import type { Still } from '../shell/still'

/** The stills of every figure the chapters name, made before the article is rendered. */
export const Stills = createContext<ReadonlyMap<string, Still>>(new Map())

/** A figure's still. Throws if the article names a figure that does not exist: the build fails. */
export function useStill(id: string): Still {
  const still = useContext(Stills).get(id)
  if (still === undefined) throw new Error(`The article names a figure “${id}” that does not exist.`)
  return still
}
