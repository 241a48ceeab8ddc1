import type { Id } from '../../experiments'
import { formatValue, parseValue } from '../../params/codec'
import { defaultsOf, settingsOf } from '../../params/config'
import type { FigureDefinition, PanelTable } from '../defineFigure'
import { repeated } from './repeated'

function fail(id: Id, file: 'figure.tsx' | 'text.ts', what: string): never {
  throw new Error(`src/figures/${id}/${file}: ${what}`)
}

/** Throws, with the file, where two tables of a figure have one title, or two columns of a table one name. */
export function expectTables(id: Id, tables: readonly PanelTable[]): void {
  const title = repeated(tables.map((table) => table.title))
  if (title !== undefined) fail(id, 'text.ts', `two tables are called “${title}”.`)
  for (const table of tables) {
    const column = repeated(table.columns)
    if (column !== undefined) fail(id, 'text.ts', `two columns of “${table.title}” are called “${column}”.`)
  }
}

/**
 * Throws, with the file, where a figure names a setting, a parameter or a preset twice, or a default or a preset is none of
 * the values its parameter takes: the build fails.
 */
export function expectDeclared<K extends Id, Summary>(definition: FigureDefinition<K, Summary>): void {
  const { id, params, main, more = [], presets = [] } = definition
  const wrong = (what: string): never => fail(id, 'figure.tsx', what)
  const setting = repeated([...main, ...more])
  if (setting !== undefined) wrong(`the setting “${setting}” is named twice among main and more.`)
  const label = repeated(Object.values(params).map((param) => param.label))
  if (label !== undefined) wrong(`two parameters are called “${label}”.`)
  const preset = repeated(presets.map((one) => one.label))
  if (preset !== undefined) wrong(`two presets are called “${preset}”.`)
  for (const one of presets) {
    for (const { name, param, value } of settingsOf(params, { ...defaultsOf(params), ...one.set })) {
      const { problem } = parseValue(name, param, formatValue(value))
      if (problem !== undefined) wrong(`the preset “${one.label}” sets what is not to be had. ${problem}`)
    }
  }
}
