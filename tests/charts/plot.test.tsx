// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { Line } from '../../src/charts/Line'
import { PlaceContext } from '../../src/charts/place'
import { Plot } from '../../src/charts/Plot'
import { Rule } from '../../src/charts/Rule'
import { Scatter } from '../../src/charts/Scatter'
import { textWidth } from '../../src/charts/ticks'

afterEach(cleanup)

const axes = {
  x: { domain: [0, 10], label: 'Step' },
  y: { domain: [0, 1], label: 'Loss', unit: 'V²' },
} as const

describe('Plot', () => {
  it('is a picture with a name and a description', () => {
    render(<Plot {...axes} title="Loss by step" description="It falls." />)
    const picture = screen.getByRole('img', { name: 'Loss by step' })
    expect(picture.getAttribute('aria-describedby')).toBe(picture.querySelector('desc')?.id)
  })

  it('names both axes with their units', () => {
    render(<Plot {...axes} title="Loss by step" />)
    expect(screen.getByText('Step')).toBeTruthy()
    expect(screen.getByText('Loss (V²)')).toBeTruthy()
  })

  it('has a line along its horizontal axis, in files too, unless that is bare', () => {
    const lines = (bare: boolean): number =>
      renderToString(<Plot x={{ ...axes.x, bare }} y={axes.y} title="Loss" />).split('plot-base').length - 1
    expect([lines(false), lines(true)]).toEqual([1, 0])
  })

  it('is a group when it holds handles', () => {
    render(<Plot {...axes} title="Loss by step" interactive />)
    expect(screen.getByRole('group', { name: 'Loss by step' })).toBeTruthy()
  })

  it('is drawn as large as the place around it while no browser has measured it', () => {
    const plot = <Plot {...axes} title="Loss" />
    expect(renderToString(plot)).toContain('viewBox="0 0 640 400"')
    expect(
      renderToString(<PlaceContext value={{ page: 'phone', width: 342, height: 285 }}>{plot}</PlaceContext>),
    ).toContain('viewBox="0 0 342 285"')
  })

  it('keeps as much room beyond its lines as their names are long, and gives the rest to the lines', () => {
    const rightOf = (...texts: string[]): number => {
      const labels = texts.map((text) => ({ text, x: 10, y: 0.5, series: 'mse' as const }))
      const { container } = render(<Plot {...axes} title="Loss" labels={labels} />)
      const area = container.querySelector('clipPath rect')
      return Number(area?.getAttribute('x')) + Number(area?.getAttribute('width'))
    }
    expect(rightOf('a', 'random signs')).toBe(rightOf('random signs'))
    expect(640 - rightOf('random signs')).toBeGreaterThanOrEqual(textWidth('random signs') + 8)
    expect(rightOf('MAE')).toBeGreaterThan(rightOf('random signs') + 50)
  })

  it('keeps the room of a name whose line has not come yet, and does not show the name', () => {
    const labels = [{ text: 'Huber', x: Number.NaN, y: 0.5, series: 'huber' as const }]
    const { container } = render(<Plot {...axes} title="Loss" labels={labels} />)
    const area = container.querySelector('clipPath rect')
    expect(Number(area?.getAttribute('x')) + Number(area?.getAttribute('width'))).toBeLessThan(600)
    expect(screen.queryByText('Huber')).toBeNull()
  })

  it('draws an empty, a one-point and a non-finite series without complaint', () => {
    const { container } = render(
      <Plot {...axes} y={{ domain: [NaN, NaN], label: 'Loss' }} title="Loss">
        <Line y={[]} series="mse" />
        <Line y={[1]} series="mae" />
        <Line y={[NaN, Infinity]} series="huber" />
        <Scatter x={[]} y={[]} series="data" />
        <Rule x={NaN} label="never" />
      </Plot>,
    )
    expect(container.innerHTML).not.toContain('NaN')
  })

  it('draws a large cloud as a path where there is no canvas', () => {
    const many = Float64Array.from({ length: 2000 }, (_, i) => i / 2000)
    const html = renderToString(
      <Plot {...axes} title="Cloud">
        <Scatter x={many} y={many} series="data" />
      </Plot>,
    )
    expect(html.match(/plot-scatter/g)).toHaveLength(1)
  })

  it('says which mark stands outside a plot', () => {
    expect(() => renderToString(<Line y={[1]} series="mse" />)).toThrow('outside a <Plot>')
  })
})
