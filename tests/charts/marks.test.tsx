// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Ball } from '../../src/charts/Ball'
import { Bars } from '../../src/charts/Bars'
import { Field } from '../../src/charts/Field'
import { Heatmap } from '../../src/charts/Heatmap'
import { PixelStrip } from '../../src/charts/PixelStrip'
import { Raster } from '../../src/charts/Raster'
import { Plot } from '../../src/charts/Plot'
import { PlaceContext } from '../../src/charts/place'

afterEach(cleanup)

const bare = { left: 0, right: 0, top: 0, bottom: 0 }
const inPlot = (children: ReactNode) => (
  <PlaceContext value={{ page: 'desk', width: 100, height: 100 }}>
    <Plot
      title="Plot"

      margin={bare}
      x={{ domain: [0, 10], label: 'x' }}
      y={{ domain: [0, 10], label: 'y' }}
    >
      {children}
    </Plot>
  </PlaceContext>
)

describe('Bars', () => {
  it('stand on zero, with whiskers where the interval is known', () => {
    const { container } = render(
      inPlot(<Bars bars={[{ at: 2, value: 5, low: 4, high: 6, label: '5 %' }]} width={1} />),
    )
    const bar = container.querySelector('.plot-bars rect')
    expect(['x', 'y', 'width', 'height'].map((name) => bar?.getAttribute(name))).toEqual([
      '15',
      '50',
      '10',
      '50',
    ])
    expect(container.querySelector('.plot-whisker')?.getAttribute('d')).toBe(
      'M20.0 60.0V40.0m-4 0h8M20.0 60.0m-4 0h8',
    )
    expect(screen.getByText('5 %').getAttribute('y')).toBe('34')
  })

  it('can lie to the right, and leave out what is not finite', () => {
    const { container } = render(
      inPlot(
        <Bars
          direction="right"
          width={1}
          bars={[
            { at: 2, value: 5 },
            { at: 3, value: NaN },
          ]}
        />,
      ),
    )
    const bars = [...container.querySelectorAll('.plot-bars rect')]
    expect(bars.map((bar) => [bar.getAttribute('x'), bar.getAttribute('width')])).toEqual([['0', '50']])
  })
})

describe('Ball', () => {
  it('is an ellipse in l2 and a box in l∞, in the scales of the plot', () => {
    const { container } = render(
      inPlot(
        <>
          <Ball x={5} y={5} radius={1} norm="l2" series="robust" />
          <Ball x={5} y={5} radius={1} norm="linf" series="robust" />
        </>,
      ),
    )
    expect(container.querySelector('ellipse')?.getAttribute('rx')).toBe('10')
    expect(container.querySelector('rect.plot-ball')?.getAttribute('width')).toBe('20')
  })
})

describe('Field', () => {
  it('is drawn on the server as one masked colour for each class', () => {
    const html = renderToString(
      inPlot(
        <Field
          kind="signed"
          columns={2}
          rows={2}
          values={[-1, -1, 1, 1]}
          limit={1}
          series={['classA', 'classB']}
        />,
      ),
    )
    expect(html.match(/data:image\/png;base64/g)).toHaveLength(2)
    expect(html).toContain('fill="var(--plot-1)"')
  })
})

describe('Heatmap', () => {
  it('writes every number and leaves blank what is not known', () => {
    render(
      <Heatmap
        title="Train by test"
        values={[[0.91234, NaN]]}
        rowNames={['plain']}
        columnNames={['clean', 'shifted']}
        rowsAre="trained on"
        columnsAre="tested on"
        range={[0, 1]}
      />,
    )
    expect(screen.getByRole('img', { name: 'Train by test' }).textContent).toContain('0.912–')
  })

  it('is drawn without rows', () => {
    const html = renderToString(
      <Heatmap
        title="Empty"
        values={[]}
        rowNames={[]}
        columnNames={[]}
        rowsAre="a"
        columnsAre="b"
        range={[0, 1]}
      />,
    )
    expect(html).not.toContain('NaN')
  })
})

it('PixelStrip lets one picture be chosen', async () => {
  const onChoose = vi.fn<(index: number) => void>()
  const pictures = [0, 1].map((digit) => ({ values: new Uint8Array(64), label: `a ${digit}` }))
  render(<PixelStrip label="Digits" columns={8} pictures={pictures} chosen={0} onChoose={onChoose} />)
  expect(screen.getByRole('button', { pressed: true, name: 'a 0' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'a 1' }))
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(1)
})

it('Raster is an image where there is no canvas', () => {
  const html = renderToString(
    <Raster samples={[0, 128, 255]} width={1} height={1} channels={3} label="a cat" />,
  )
  expect(html).toContain('alt="a cat"')
})
