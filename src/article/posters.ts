import { createContext, useContext } from 'react'
import type { Poster } from '../shell/static/poster'

/** A poster as the page holds it. */
export interface PosterOnPage extends Omit<Poster, 'node'> {
  /** HTML. */
  markup: string
}

/** The posters of every figure the chapters name, made before the article is rendered. */
export const Posters = createContext<ReadonlyMap<string, PosterOnPage>>(new Map())

/** A figure's poster. Throws if the article names a figure that does not exist: the build fails. */
export function usePoster(id: string): PosterOnPage {
  const poster = useContext(Posters).get(id)
  if (poster === undefined) throw new Error(`The article names a figure “${id}” that does not exist.`)
  return poster
}
