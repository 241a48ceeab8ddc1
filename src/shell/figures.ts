import type { Figure } from './defineFigure'

/** Every figure's component, by folder name; loaded when a page hydrates it. */
const modules = import.meta.glob<{ default: Figure }>('../figures/*/figure.tsx')

const byId = new Map(
  Object.entries(modules).map(([path, load]) => [path.split('/').at(-2) ?? path, load] as const),
)

/** Rejects if there is no figure of this id. */
export async function loadFigure(id: string): Promise<Figure> {
  const load = byId.get(id)
  if (load === undefined) throw new Error(`There is no figure “${id}”.`)
  return (await load()).default
}
