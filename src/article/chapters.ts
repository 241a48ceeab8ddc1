import type { ComponentType } from 'react'
import type { Chapter } from '../../plugins/chapter'
import type { ClaimHeading } from '../shell/figure/heading'

interface ChapterModule {
  default: ComponentType<{ components: Readonly<Record<string, unknown>> }>
  chapter: Chapter
}

const modules = import.meta.glob<ChapterModule>('./*.mdx', { eager: true })

/** The whole outline in reading order, with the chapters that have no text yet. */
export const outline = Object.keys(modules)
  .sort()
  .map((path) => ({ ...modules[path].chapter, Text: modules[path].default }))

/** The chapters a reader sees. */
export const chapters = outline.filter((chapter) => !chapter.empty)

/** The figures in reading order, each with its chapter and the heading that its claim takes there. */
export const placedFigures = chapters.flatMap(({ number, title, figures }) =>
  figures.map(({ id, place, section }) => {
    const heading: ClaimHeading = section > 0 ? 'h4' : number === 0 ? 'h2' : 'h3'
    return { id, place, chapter: { number, title }, heading }
  }),
)
