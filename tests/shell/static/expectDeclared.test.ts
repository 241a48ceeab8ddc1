import { describe, expect, it } from 'vitest'
import { type Id, ids } from '../../../src/experiments'
import { params } from '../../../src/figures/noise-model/params'
import { defineFigure, type FigureDefinition } from '../../../src/shell/defineFigure'
import { loadFigure } from '../../../src/shell/figures'
import { expectDeclared, expectTables } from '../../../src/shell/static/expectDeclared'

/** The figure with something changed. */
const changed = (change: Partial<FigureDefinition<'noise-model'>>) =>
  defineFigure<'noise-model'>({
    id: 'noise-model',
    name: 'A model of the noise',
    claim: 'Noise with a pattern can be kept.',
    params,
    main: ['share', 'reach'],
    describe: () => '',
    values: () => ({}),
    table: () => ({ columns: [], rows: [] }),
    Stage: () => null,
    ...change,
  })

const check = (figure: ReturnType<typeof changed>) => () =>
  figure.unpack(<K extends Id, Summary>(definition: FigureDefinition<K, Summary>) =>
    expectDeclared(definition),
  )

describe('what a figure declares', () => {
  it.each(ids)('is told apart by name, and is to be had: %s', async (id) => {
    expect(check(await loadFigure(id))).not.toThrow()
  })

  it('names no setting twice', () => {
    expect(check(changed({ more: ['mean', 'share'] }))).toThrow(
      'src/figures/noise-model/figure.tsx: the setting “share” is named twice among main and more.',
    )
  })

  it('calls no two presets alike', () => {
    const presets = [
      { label: 'None', set: { share: 0 } },
      { label: 'None', set: {} },
    ]
    expect(check(changed({ presets }))).toThrow('two presets are called “None”')
  })

  it('calls no two parameters alike', () => {
    const alike = { ...params, mean: { ...params.mean, label: params.sd.label } }
    expect(check(changed({ params: alike }))).toThrow(`two parameters are called “${params.sd.label}”`)
  })

  it('sets nothing that a parameter does not take', () => {
    const presets = [{ label: 'Too many', set: { share: 99 } }]
    expect(check(changed({ presets }))).toThrow(
      /the preset “Too many” sets what is not to be had. share: 99 lies outside/,
    )
  })
})

describe('the tables of a figure', () => {
  const table = (title: string, columns: string[]) => ({ title, columns, rows: [] })

  it('may share the names of columns', () => {
    expect(() => expectTables('repair', [table('Loss', ['epoch']), table('Error', ['epoch'])])).not.toThrow()
  })

  it('differ in title', () => {
    expect(() => expectTables('repair', [table('Loss', ['epoch']), table('Loss', ['x'])])).toThrow(
      'src/figures/repair/text.ts: two tables are called “Loss”.',
    )
  })

  it('name each series once', () => {
    expect(() => expectTables('repair', [table('Loss', ['epoch', 'train', 'train'])])).toThrow(
      'src/figures/repair/text.ts: two columns of “Loss” are called “train”.',
    )
  })
})
