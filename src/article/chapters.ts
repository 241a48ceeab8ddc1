import type { ComponentType } from 'react'
import type { Chapter } from '../../plugins/chapter'

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
