import { parseSync, type Plugin, Visitor } from 'vite'

/** Declarations, where a name stands once or something is lost without a word. */
const SOURCE = /\/src\/.+\.tsx?$/

/** The keys that an object literal of this TypeScript names twice, with the lines of both. */
export function repeatedKeys(fileName: string, code: string): { key: string; lines: [number, number] }[] {
  const found: { key: string; lines: [number, number] }[] = []
  const lineOf = (offset: number): number => code.slice(0, offset).split('\n').length
  const visitor = new Visitor({
    ObjectExpression: ({ properties }) => {
      const first = new Map<string, number>()
      for (const property of properties) {
        if (property.type !== 'Property' || property.computed) continue
        const { key, start } = property
        const name =
          key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined
        if (name === undefined) continue
        const before = first.get(name)
        if (before === undefined) first.set(name, start)
        else found.push({ key: name, lines: [lineOf(before), lineOf(start)] })
      }
    },
  })
  visitor.visit(parseSync(fileName, code).program)
  return found
}

/**
 * A parameter, a series or a figure of the table that is named twice fails the build, with both places: JavaScript
 * lets the last one win.
 */
export const uniqueKeys = (): Plugin => ({
  name: 'article:unique-keys',
  enforce: 'pre',
  transform: {
    filter: { id: SOURCE },
    handler(code, id) {
      const [repeated] = repeatedKeys(id, code)
      if (repeated === undefined) return
      const { key, lines } = repeated
      this.error(`${id}:${lines[1]}: “${key}” is named already in line ${lines[0]}.`)
    },
  },
})
