// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Plot } from '../../src/charts/Plot'
import { DragAlong } from '../../src/controls/DragAlong'
import { DragFrame } from '../../src/controls/DragFrame'

afterEach(cleanup)

/** As a picture has it: rows from the top. Without a layout a plot is 640 by 400 pixels: a unit is 64 by 40. */
const picture = { x: { domain: [0, 10], label: '' }, y: { domain: [10, 0], label: '' } } as const
const bare = { margin: { left: 0, right: 0, top: 0, bottom: 0 }, interactive: true } as const

function Framed({
  onMove,
  onGrip,
}: Record<'onMove' | 'onGrip', (x: number, y: number, exact?: boolean) => void>) {
  const [[x, y], set] = useState([4, 4])
  return (
    <Plot {...picture} {...bare} title="A frame">
      <DragFrame
        corners={[
          [x - 2, y - 2],
          [x + 2, y - 2],
          [x + 2, y + 2],
          [x - 2, y + 2],
        ]}
        step={0.5}
        hint="size it"
        body={{
          label: 'Body',
          says: `${x}, ${y}`,
          at: [x, y],
          onMove: (...to) => {
            onMove(...to)
            set([to[0], to[1]])
          },
        }}
        grip={{ label: 'Corner', says: 'there', at: [x + 2, y + 2], onMove: onGrip }}
      />
    </Plot>
  )
}

const spies = () => ({
  onMove: vi.fn<(x: number, y: number, exact?: boolean) => void>(),
  onGrip: vi.fn<(x: number, y: number, exact?: boolean) => void>(),
})

describe('DragFrame', () => {
  it('moves its body by arrow keys, far with Shift and a little with Alt, and leaves chords alone', () => {
    render(<Framed {...spies()} />)
    const body = screen.getByRole('slider', { name: 'Body' })
    fireEvent.keyDown(body, { key: 'ArrowRight' })
    fireEvent.keyDown(body, { key: 'ArrowDown', shiftKey: true })
    fireEvent.keyDown(body, { key: 'ArrowUp', altKey: true })
    expect(body.getAttribute('aria-valuetext')).toBe('4.5, 5.9')
    fireEvent.keyDown(body, { key: 'ArrowUp', ctrlKey: true })
    fireEvent.keyDown(body, { key: 'a' })
    expect(body.getAttribute('aria-valuetext')).toBe('4.5, 5.9')
  })

  it('keeps what is grabbed under the pointer, and puts it back when the gesture is taken away', () => {
    const { onMove, onGrip } = spies()
    render(<Framed onMove={onMove} onGrip={onGrip} />)
    const body = screen.getByRole('slider', { name: 'Body' })
    fireEvent.pointerDown(body, { pointerId: 1, button: 0, clientX: 200, clientY: 100 })
    fireEvent.pointerMove(body, { pointerId: 1, clientX: 264, clientY: 60 })
    fireEvent.pointerUp(body, { pointerId: 1, clientX: 264, clientY: 60 })
    expect(onMove).toHaveBeenLastCalledWith(5, 3)
    expect(onGrip).not.toHaveBeenCalled()
    const corner = screen.getByRole('slider', { name: 'Corner' })
    fireEvent.pointerDown(corner, { pointerId: 2, button: 0, clientX: 450, clientY: 200 })
    fireEvent.pointerMove(corner, { pointerId: 2, clientX: 386, clientY: 240 })
    fireEvent.pointerCancel(corner, { pointerId: 2 })
    expect(onGrip).toHaveBeenLastCalledWith(7, 5, true)
    expect(onMove).toHaveBeenCalledTimes(1)
  })

  it('has no place in a plot that is a picture', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const hold = { label: '', says: '', at: [1, 1] as const, onMove: () => {} }
    expect(() =>
      render(
        <Plot {...picture} title="A picture">
          <DragFrame corners={[]} body={hold} grip={hold} step={1} />
        </Plot>,
      ),
    ).toThrow(/needs `interactive`/)
  })
})

function Along() {
  const [at, set] = useState(1)
  return (
    <Plot x={picture.x} y={{ domain: [0, 10], label: '' }} {...bare} title="A curve">
      <DragAlong
        x={[0, 2, 5, 10]}
        y={[0, 8, 9, 10]}
        at={at}
        label="Threshold"
        says={`place ${at}`}
        onChange={set}
      />
    </Plot>
  )
}

describe('DragAlong', () => {
  it('goes from point to point by keys, to either end, and no further', () => {
    render(<Along />)
    const handle = screen.getByRole('slider', { name: 'Threshold' })
    const after = (key: string, more = {}): string | null => {
      fireEvent.keyDown(handle, { key, ...more })
      return handle.getAttribute('aria-valuetext')
    }
    expect(after('ArrowRight')).toBe('place 2')
    expect(after('ArrowLeft', { ctrlKey: true })).toBe('place 2')
    expect(after('ArrowDown')).toBe('place 1')
    expect(after('ArrowUp', { shiftKey: true })).toBe('place 3')
    expect(after('Home')).toBe('place 0')
    expect(after('ArrowLeft')).toBe('place 0')
    expect(after('End')).toBe('place 3')
    expect(after('x')).toBe('place 3')
  })

  it('takes the point of the curve nearest to the hand', () => {
    render(<Along />)
    const handle = screen.getByRole('slider', { name: 'Threshold' })
    fireEvent.pointerDown(handle, { pointerId: 1, button: 0, clientX: 128, clientY: 80 })
    fireEvent.pointerMove(handle, { pointerId: 1, clientX: 330, clientY: 200 })
    fireEvent.pointerUp(handle, { pointerId: 1, clientX: 330, clientY: 200 })
    expect(handle.getAttribute('aria-valuetext')).toBe('place 2')
  })
})
