import { createContext } from 'react'

/** What a figure's claim is headed by: one level below the section, chapter or title it stands in, if in any. */
export type ClaimHeading = 'h1' | 'h2' | 'h3' | 'h4'

export const HeadingContext = createContext<ClaimHeading>('h4')

/** As it stands on the page already: the live figure is headed as its poster is. */
export function headingIn(slot: HTMLElement): ClaimHeading {
  const tag = slot.querySelector('.figure-claim')?.tagName.toLowerCase()
  return tag === 'h1' || tag === 'h2' || tag === 'h3' ? tag : 'h4'
}
