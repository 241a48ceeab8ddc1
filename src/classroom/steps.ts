import type { LessonStep } from './lesson'

/** A figure as it is, without settings of a lesson. */
const plainStep = (figure: string): LessonStep => ({ figure, set: [], hidden: [], exercises: [] })

/** The article's figures in reading order, as they stand in the page. */
export const figuresOnPage = (page: ParentNode): string[] =>
  [...page.querySelectorAll<HTMLElement>('[data-figure]')].flatMap(({ dataset }) => dataset['figure'] ?? [])

/** Likewise, with the names that their menus have. */
export const namesOnPage = (page: ParentNode): { id: string; name: string }[] =>
  [...page.querySelectorAll<HTMLElement>('[data-figure]')].map(({ dataset }) => ({
    id: dataset['figure'] ?? '',
    name: dataset['name'] ?? '',
  }))

export interface Wanted {
  steps: LessonStep[]
  problems: string[]
}

/** The figures to show: those of the list (ids parted by commas) that there are, or all. */
export function stepsFor(list: string, there: readonly string[]): Wanted {
  const wanted = list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const known = wanted.filter((id) => there.includes(id))
  const problems = wanted
    .filter((id) => !there.includes(id))
    .map((id) => `The link names a figure “${id.slice(0, 40)}” that is not in this article.`)
  return { steps: (known.length === 0 ? there : known).map(plainStep), problems }
}

/** A lesson's steps whose figures there are. */
export function stepsThere(steps: readonly LessonStep[], there: readonly string[]): Wanted {
  const isThere = ({ figure }: LessonStep): boolean => there.includes(figure)
  return {
    steps: steps.filter(isThere),
    problems: steps
      .filter((step) => !isThere(step))
      .map(({ figure }) => `The lesson names a figure “${figure.slice(0, 40)}” that is not in this article.`),
  }
}
