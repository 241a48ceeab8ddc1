import { cleanup, configure, render } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import * as controls from '../../src/controls/panel'
import { readLink } from '../../src/runtime/link'
import type { Figure } from '../../src/shell/defineFigure'
import { ManyRuns } from '../../src/shell/ManyRuns'
import { LiveFigure } from '../../src/shell/LiveFigure'

// Long enough for any machine, however busy: what is waited for comes, or the test fails.
configure({ asyncUtilTimeout: 60_000 })

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
  figure.unpack((definition) =>
    render(
      <LiveFigure
        definition={definition}
        controls={controls}
        runs={definition.many === undefined ? undefined : ManyRuns}
        linked={query === '' ? undefined : readLink(definition.params, new URLSearchParams(query))}
        onFirst={() => {}}
      />,
    ),
  )
