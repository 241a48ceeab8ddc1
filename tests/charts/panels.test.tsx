// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { memo } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { GAP, FIGURE_WIDTH, type LayoutName, layouts, type Page, roomOf } from '../../src/charts/layouts'
import { Panel } from '../../src/charts/Panel'
import { Panels } from '../../src/charts/Panels'
import { PlaceContext, placeOn } from '../../src/charts/place'
import { Plot } from '../../src/charts/Plot'
import { PlotPanel } from '../../src/charts/PlotPanel'

const axes = { x: { domain: [0, 1], label: 'x' }, y: { domain: [0, 1], label: 'y' } } as const

const plots = (count: number) =>
  Array.from({ length: count }, (_, i) => <PlotPanel key={i} {...axes} id={`p${i}`} title={`Plot ${i}`} />)

/** Sizes of all plots, as drawn where no browser lays them out. */
function sizes(page: Page, layout: LayoutName, count: number, height?: number): string[] {
  const markup = renderToStaticMarkup(
    <PlaceContext value={placeOn(page)}>
      <Panels layout={layout} {...(height === undefined ? {} : { height })}>
        {plots(count)}
      </Panels>
    </PlaceContext>,
  )
  return [...markup.matchAll(/viewBox="0 0 (\d+) (\d+)"/g)].map(([, width, tall]) => `${width} × ${tall}`)
}

describe('Panels', () => {
  it('tells plots how large they stand on a desk', () => {
    expect(sizes('desk', 'one', 1)).toEqual(['1080 × 480'])
    expect(sizes('desk', 'pair', 2)).toEqual(['527 × 310', '527 × 310'])
    expect(sizes('desk', 'three', 3)).toEqual(['342 × 260', '342 × 260', '342 × 260'])
    expect(sizes('desk', 'lead', 2)).toEqual(['632 × 400', '421 × 400'])
    expect(sizes('desk', 'follow', 2)).toEqual(['351 × 290', '702 × 290'])
  })

  it('tells a stage that it is large, and its companions that they share its height', () => {
    expect(sizes('desk', 'stage', 2)).toEqual(['680 × 400', '373 × 400'])
    expect(sizes('desk', 'stage', 3)).toEqual(['680 × 400', '373 × 179', '373 × 179'])
  })

  it('gives each plot a row of its own on a phone, and lets the companions of a stage be swiped', () => {
    expect(sizes('phone', 'pair', 2)).toEqual(['342 × 285', '342 × 285'])
    expect(sizes('phone', 'stage', 2)).toEqual(['342 × 285', '342 × 200'])
    expect(sizes('phone', 'stage', 3)).toEqual(['342 × 285', '294 × 200', '294 × 200'])
  })

  it('draws a third of a desk as on a phone, so that one file does for both', () => {
    expect(sizes('desk', 'three', 3)).toEqual(sizes('phone', 'three', 3))
  })

  it('takes a height of its own for a whole row', () => {
    expect(sizes('desk', 'lead', 2, 180)).toEqual(['632 × 180', '421 × 180'])
    expect(sizes('phone', 'lead', 2, 180)).toEqual(['342 × 180', '342 × 180'])
  })

  it('lays panels within a panel out in its width', () => {
    const markup = renderToStaticMarkup(
      <PlaceContext value={placeOn('desk')}>
        <Panels layout="follow">
          <Panel id="left">first</Panel>
          <Panels layout="pair" height={200}>
            {plots(2)}
          </Panels>
        </Panels>
      </PlaceContext>,
    )
    expect(markup.match(/viewBox="0 0 338 200"/g)).toHaveLength(2)
  })

  it('counts only panels that are there', () => {
    const markup = renderToStaticMarkup(
      <PlaceContext value={placeOn('desk')}>
        <Panels layout="lead">
          {null}
          {plots(1)}
          {undefined}
          <PlotPanel {...axes} id="second" title="Second" />
        </Panels>
      </PlaceContext>,
    )
    expect([...markup.matchAll(/viewBox="0 0 (\d+) /g)].map(([, width]) => width)).toEqual(['632', '421'])
  })

  it('draws a panel that has not changed only once', () => {
    const drawn = vi.fn<() => void>()
    const Counted = memo(function Counted() {
      drawn()
      return <Plot {...axes} title="Counted" />
    })
    const figure = (epoch: number) => (
      <Panels layout="pair">
        <Counted />
        <Panel id="epoch">{epoch}</Panel>
      </Panels>
    )
    const { rerender } = render(figure(0))
    rerender(figure(1))
    expect(drawn).toHaveBeenCalledTimes(1)
  })
})

describe('roomOf', () => {
  it.each(['one', 'pair', 'three', 'lead', 'follow', 'stage'] as const)(
    'fills the width of a figure with %s and the gaps, to the pixel of rounding',
    (layout) => {
      const { columns } = layouts[layout]
      const around = { page: 'desk', width: FIGURE_WIDTH.desk, height: 100 } as const
      const widths = columns.map((_, i) => roomOf(layout, i, columns.length, around).width)
      const all = widths.reduce((sum, width) => sum + width, GAP * (columns.length - 1))
      expect(Math.abs(all - FIGURE_WIDTH.desk)).toBeLessThanOrEqual(1)
    },
  )
})

describe('a strip', () => {
  afterEach(() => vi.unstubAllGlobals())

  const strip = (narrow: boolean) => {
    const query = {
      matches: narrow,
      addEventListener: vi.fn<() => void>(),
      removeEventListener: vi.fn<() => void>(),
    }
    vi.stubGlobal('matchMedia', () => query)
    const { unmount } = render(<Panels layout="stage">{plots(3)}</Panels>)
    const { tabIndex } = screen.getByRole('group', { name: 'Beside the picture' })
    unmount()
    expect(query.removeEventListener).toHaveBeenCalledOnce()
    return tabIndex
  }

  it('can be scrolled by keyboard where it is swiped, and is no stop on the way elsewhere', () => {
    expect(strip(true)).toBe(0)
    expect(strip(false)).toBe(-1)
  })
})
