import type { Id } from '../experiments'
import type { FigureDefinition } from '../shell/defineFigure'

/** Stage and strip together. */
export const TOGETHER = 0

/** How many pictures of a figure can be shown large, one at a time: stage, strip, and what is folded. */
export const picturesOf = <K extends Id, Summary>({
  Strip = [],
  More,
}: FigureDefinition<K, Summary>): number => 1 + Strip.length + (More === undefined ? 0 : 1)

/**
 * The figure with one of its pictures alone, as large as there is room (1: the stage), or with stage and strip
 * together, and without what a lesson hides: controls, and the presets that would set them.
 */
export function sceneOf<K extends Id, Summary>(
  definition: FigureDefinition<K, Summary>,
  picture: number,
  hidden: readonly string[] = [],
): FigureDefinition<K, Summary> {
  const { Stage, Strip = [], More, main, more = [], presets } = definition
  const isSeen = (name: string): boolean => !hidden.includes(name)
  const offered = presets?.filter(({ set }) => Object.keys(set).every(isSeen))
  const controls = {
    main: main.filter(isSeen),
    more: more.filter(isSeen),
    ...(offered === undefined ? {} : { presets: offered }),
  }
  const alone = picture === TOGETHER ? undefined : [Stage, ...Strip, More][picture - 1]
  if (alone === undefined) return { ...definition, ...controls }
  const { Strip: _, More: __, ...rest } = definition
  return { ...rest, ...controls, Stage: alone }
}
