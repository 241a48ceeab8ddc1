// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Plot } from '../../src/charts/Plot'
import { DragPoint } from '../../src/controls/DragPoint'
import { DragPoints } from '../../src/controls/DragPoints'
import { nearest } from '../../src/controls/steps'

afterEach(cleanup)

const axes = { x: { domain: [0, 10], label: 'x' }, y: { domain: [0, 100], label: 'y' } } as const

function OnePoint() {
  const [[x, y], set] = useState([5, 50])
  return (
    <Plot {...axes} title="One point" interactive>
      <DragPoint x={x ?? 0} y={y ?? 0} label="Probe" onChange={(...to) => set(to)} />
    </Plot>
  )
}

function ThreePoints({ onRemove }: { onRemove?: (index: number) => void }) {
  const [points, set] = useState<readonly (readonly [number, number])[]>([
    [1, 10],
    [2, 20],
    [3, 30],
  ])
  return (
    <Plot {...axes} title="Three points" interactive>
      <DragPoints
        points={points}
        label={(i) => `Point ${i + 1}`}
        onChange={(index, ...to) => set(points.map((point, i) => (i === index ? to : point)))}
        onRemove={(index) => {
          onRemove?.(index)
          set(points.filter((_, i) => i !== index))
        }}
      />
    </Plot>
  )
}

const text = () => document.activeElement?.getAttribute('aria-valuetext')

describe('DragPoint', () => {
  it('says where it is', () => {
    render(<OnePoint />)
    expect(screen.getByRole('slider', { name: 'Probe' }).getAttribute('aria-valuetext')).toBe('x 5, y 50')
  })

  it('moves by arrow keys: a hundredth, a tenth with Shift, a thousandth with Alt', async () => {
    render(<OnePoint />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{ArrowUp}')
    expect(text()).toBe('x 5.1, y 51')
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowDown}{/Shift}')
    expect(text()).toBe('x 4.1, y 41')
    await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowUp}{/Alt}')
    expect(text()).toBe('x 4.11, y 41.1')
  })

  it.each(['Control', 'Meta'])('leaves chords with %s to the browser', async (key) => {
    render(<OnePoint />)
    await userEvent.tab()
    await userEvent.keyboard(`{${key}>}{ArrowRight}{ArrowUp}{/${key}}`)
    expect(text()).toBe('x 5, y 50')
  })

  it('stays inside its domain', async () => {
    render(<OnePoint />)
    await userEvent.tab()
    await userEvent.keyboard('{Shift>}{ArrowRight>9/}{/Shift}')
    expect(text()).toBe('x 10, y 50')
  })

  it('follows a pointer once per frame and ends where it was let go', async () => {
    const onChange = vi.fn<(x: number, y: number) => void>()
    const onEnd = vi.fn<() => void>()
    const { container } = render(
      <Plot {...axes} title="One point" interactive margin={{ left: 0, right: 0, top: 0, bottom: 0 }}>
        <DragPoint x={5} y={50} label="Probe" onChange={onChange} onEnd={onEnd} />
      </Plot>,
    )
    const family = container.querySelector('.drag-points')
    if (!family) throw new Error('no handle')
    fireEvent.pointerDown(family, { pointerId: 1, button: 0, clientX: 325, clientY: 200 })
    fireEvent.pointerMove(family, { pointerId: 1, clientX: 300, clientY: 200 })
    fireEvent.pointerMove(family, { pointerId: 1, clientX: 389, clientY: 160 })
    fireEvent.pointerUp(family, { pointerId: 1, clientX: 389, clientY: 160 })
    expect(onChange).toHaveBeenCalledOnce()
    expect(onChange).toHaveBeenCalledWith(6, 60)
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('needs a plot that assistive technology can enter', () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const alone = (
      <Plot {...axes} title="Picture">
        <DragPoint x={1} y={1} label="Probe" onChange={() => undefined} />
      </Plot>
    )
    expect(() => render(alone)).toThrow('needs `interactive`')
    silent.mockRestore()
  })
})

describe('DragPoints', () => {
  it('is one stop for Tab; Page Down and Page Up go round', async () => {
    render(<ThreePoints />)
    await userEvent.tab()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Point 1')
    await userEvent.keyboard('{PageUp}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Point 3')
    await userEvent.keyboard('{PageDown}{PageDown}{ArrowUp}')
    expect(text()).toBe('x 2, y 21')
    await userEvent.tab()
    expect(document.activeElement).toBe(document.body)
  })

  it('tells what keys do to whoever uses them, and to nobody else', async () => {
    const { container } = render(<ThreePoints />)
    const family = container.querySelector('.drag-points')
    if (!family) throw new Error('no handles')
    fireEvent.pointerDown(family, { pointerId: 1, button: 0, clientX: 90, clientY: 320 })
    fireEvent.pointerUp(family, { pointerId: 1 })
    expect(screen.queryByText(/Arrow keys move/)).toBeNull()
    await userEvent.tab()
    await userEvent.tab({ shift: true })
    expect(screen.getByText(/Arrow keys move/)).toBeTruthy()
    expect(screen.getByText('Page Up, Page Down: next point; Delete removes')).toBeTruthy()
  })

  it('removes a point with Delete and keeps the focus in the family', async () => {
    const onRemove = vi.fn<(index: number) => void>()
    render(<ThreePoints onRemove={onRemove} />)
    await userEvent.tab()
    await userEvent.keyboard('{PageUp}{Delete}')
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(2)
    expect(screen.getAllByRole('slider')).toHaveLength(2)
    expect(text()).toBe('x 2, y 20')
  })
})

it('finds the nearest place within reach, and none beyond it', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ]
  expect([
    nearest(places, { x: 6, y: 0 }, 22),
    nearest(places, { x: 60, y: 0 }, 22),
    nearest([], { x: 0, y: 0 }, 22),
  ]).toEqual([1, -1, -1])
})
