// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Plot } from '../../src/charts/Plot'
import { type PickedCell, PickCell } from '../../src/controls/PickCell'

afterEach(cleanup)

/** Without a layout a plot is 640 by 400 pixels: a unit is 64 by 40. */
const picture = { x: { domain: [0, 10], label: '' }, y: { domain: [10, 0], label: '' } } as const
const bare = { margin: { left: 0, right: 0, top: 0, bottom: 0 } } as const
/** Two columns with a gap, three rows. */
const COLUMNS = [
  [0, 4],
  [6, 10],
] as const
const ROWS = [
  [0, 3],
  [3, 6],
  [6, 9],
] as const

function Table({ onPick }: { onPick: (cell: PickedCell) => void }) {
  const [at, set] = useState<PickedCell>([0, 0])
  return (
    <Plot {...picture} {...bare} interactive title="A table">
      <PickCell
        columns={COLUMNS}
        rows={ROWS}
        at={at}
        label="Cell"
        says={at.join(' ')}
        onPick={(cell) => {
          onPick(cell)
          set(cell)
        }}
      />
    </Plot>
  )
}

function shown() {
  const onPick = vi.fn<(cell: PickedCell) => void>()
  render(<Table onPick={onPick} />)
  return { onPick, cell: screen.getByRole('slider', { name: 'Cell' }) }
}

describe('PickCell', () => {
  it('goes by arrow keys to the border and no further, and leaves chords alone', () => {
    const { onPick, cell } = shown()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
      fireEvent.keyDown(cell, { key })
    expect(cell.getAttribute('aria-valuetext')).toBe('1 2')
    expect(cell.getAttribute('aria-valuenow')).toBe('5')
    expect(onPick).toHaveBeenCalledTimes(3)
    fireEvent.keyDown(cell, { key: 'ArrowUp', ctrlKey: true })
    fireEvent.keyDown(cell, { key: 'x' })
    expect(onPick).toHaveBeenCalledTimes(3)
  })

  it('goes where it is pressed, follows, and goes back when the gesture is taken away', () => {
    const { onPick, cell } = shown()
    // Column 8, row 4; in the gap the nearer column counts.
    fireEvent.pointerDown(cell, { pointerId: 1, button: 0, clientX: 512, clientY: 160 })
    expect(onPick).toHaveBeenLastCalledWith([1, 1])
    fireEvent.pointerMove(cell, { pointerId: 1, clientX: 300, clientY: 390 })
    fireEvent.pointerUp(cell, { pointerId: 1, clientX: 300, clientY: 390 })
    expect(onPick).toHaveBeenLastCalledWith([0, 2])
    fireEvent.pointerDown(cell, { pointerId: 2, button: 0, clientX: 512, clientY: 10 })
    fireEvent.pointerCancel(cell, { pointerId: 2 })
    expect(onPick).toHaveBeenLastCalledWith([0, 2])
  })

  it('needs a plot that holds handles', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() =>
      render(
        <Plot {...picture} title="A picture">
          <PickCell columns={COLUMNS} rows={ROWS} at={[0, 0]} label="Cell" says="" onPick={() => {}} />
        </Plot>,
      ),
    ).toThrow('interactive')
    quiet.mockRestore()
  })
})
