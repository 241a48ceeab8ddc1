import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import * as controls from '../../src/controls/panel'
import { readLink } from '../../src/params/link'
import type { Id } from '../../src/experiments'
import { defineFigure, type Figure, type FigureDefinition } from '../../src/shell/defineFigure'
import * as training from '../../src/shell/figure/training'
import { createFigureStore } from '../../src/shell/figure/store'
import { LiveFigure } from '../../src/shell/figure/LiveFigure'

/** What jsdom lacks and a live figure asks for. */
export function standIn(): void {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: () => {},
      removeEventListener: () => {},
    }))
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })
}

/** A figure as the page shows it, opened by a link's query. */
export const openFigure = (figure: Figure, query = '') =>
  figure.unpack((definition) => {
    const linked = query === '' ? undefined : readLink(definition.params, new URLSearchParams(query))
    return render(
      <LiveFigure
        definition={definition}
        controls={controls}
        training={training}
        store={createFigureStore(definition, linked)}
        linked={linked}
        onFirst={() => {}}
      />,
    )
  })

/** The figure with the first few of its many runs. */
export const withFewRuns = (figure: Figure, count: number): Figure =>
  figure.unpack(<K extends Id, Summary>(definition: FigureDefinition<K, Summary>) => {
    const { ensemble } = definition
    if (ensemble === undefined) return defineFigure(definition)
    return defineFigure<K, Summary>({
      ...definition,
      ensemble: { ...ensemble, configs: (config) => ensemble.configs(config).slice(0, count) },
    })
  })
