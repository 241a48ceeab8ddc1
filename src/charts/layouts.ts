import type { Size } from './frame'

/** What pictures are drawn for where there is no browser to lay them out. */
export type Page = 'desk' | 'phone'

interface Layout {
  /** Shares of the width, from left to right; on a phone each panel has a row of its own. */
  columns: readonly number[]
  /** How tall the plots of a row are, in CSS pixels of text of the usual size. */
  height: number
}

/** How panels may stand side by side. */
export const layouts = {
  one: { columns: [1], height: 480 },
  pair: { columns: [1, 1], height: 310 },
  three: { columns: [1, 1, 1], height: 260 },
  lead: { columns: [3, 2], height: 400 },
  follow: { columns: [1, 2], height: 290 },
  /** One large panel, and beside it a strip of at most two, together as tall; on a phone the strip is swiped. */
  stage: { columns: [680, 373], height: 400 },
} as const satisfies Readonly<Record<string, Layout>>

export type LayoutName = keyof typeof layouts

/** How wide a figure is. A phone's is a third of a desk's: one drawing may do for both. */
export const FIGURE_WIDTH: Readonly<Record<Page, number>> = { desk: 1080, phone: 342 }
/** Between two panels side by side. */
export const GAP = 27
/** No plot on a phone is taller than this; of those that are swiped, none is taller than that. */
const PHONE_HEIGHT = 285
export const SWIPED_HEIGHT = 200
/** Part of the width that a panel of several takes where they are swiped: the next one shows. */
export const SWIPED_WIDTH = 0.86
/** Between panels below each other, and the line of a panel's title. */
const BELOW = 16
const TITLE = 26

export const phoneHeight = (height: number): number => Math.min(height, PHONE_HEIGHT)

function onPhone(layout: LayoutName, panel: number, count: number, width: number, height: number): Size {
  if (layout !== 'stage' || panel === 0) return { width, height: phoneHeight(height) }
  return { width: count === 2 ? width : Math.round(SWIPED_WIDTH * width), height: SWIPED_HEIGHT }
}

/** The room for the plot of one of so many panels in a figure, or a part of one, of this width. */
export function roomOf(
  layout: LayoutName,
  panel: number,
  count: number,
  { page, width, height }: Size & { page: Page },
): Size {
  if (page === 'phone') return onPhone(layout, panel, count, width, height)
  const columns: readonly number[] = layouts[layout].columns
  const at = layout === 'stage' ? Math.min(panel, 1) : panel % columns.length
  const all = columns.reduce((sum, share) => sum + share, 0)
  const room = Math.round(((width - GAP * (columns.length - 1)) * columns[at]) / all)
  if (layout !== 'stage' || panel === 0) return { width: room, height }
  const beside = count - 1
  return { width: room, height: Math.round((height + TITLE - BELOW * (beside - 1)) / beside) - TITLE }
}

/** The columns as CSS has them. */
export const templateOf = (layout: LayoutName): string =>
  layouts[layout].columns.map((share) => `minmax(0,${share}fr)`).join(' ')
