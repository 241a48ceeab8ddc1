// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Plot } from '../../src/charts/Plot'
import { DragHandle } from '../../src/controls/DragHandle'
import { DragPoints } from '../../src/controls/DragPoints'
import { DrawPad } from '../../src/controls/DrawPad'
import { GuessCurve } from '../../src/controls/GuessCurve'
import { Player } from '../../src/controls/Player'
import { Slider } from '../../src/controls/Slider'

afterEach(cleanup)

/** Plots of 640 × 400 px without margins: 64 px and 4 px a unit. */
const plot = {
  x: { domain: [0, 10], label: 'x' },
  y: { domain: [0, 100], label: 'y' },
  title: 'Plot',
  interactive: true,
  margin: { left: 0, right: 0, top: 0, bottom: 0 },
} as const

const finger = (pointerId: number, clientX: number, clientY: number, isPrimary = true) => ({
  pointerId,
  pointerType: 'touch',
  isPrimary,
  button: 0,
  clientX,
  clientY,
})

const part = (css: string): Element => {
  const found = document.querySelector(css)
  if (!found) throw new Error(`no ${css}`)
  return found
}
const painted = () => act(() => new Promise((next) => requestAnimationFrame(next)))
const said = (name: string) => screen.getByRole('slider', { name }).getAttribute('aria-valuetext')

function Points({ onEnd }: { onEnd?: () => void }) {
  const [points, set] = useState<readonly (readonly [number, number])[]>([
    [2, 50],
    [8, 50],
  ])
  return (
    <Plot {...plot}>
      <DragPoints
        points={points}
        label={(i) => `Point ${i + 1}`}
        onChange={(index, ...to) => set(points.map((point, i) => (i === index ? to : point)))}
        onEnd={onEnd}
      />
    </Plot>
  )
}

function Thresholds() {
  const [values, set] = useState({ low: 2, high: 8 })
  return (
    <Plot {...plot}>
      <DragHandle axis="x" label="Low" value={values.low} onChange={(low) => set((v) => ({ ...v, low }))} />
      <DragHandle
        axis="x"
        label="High"
        value={values.high}
        onChange={(high) => set((v) => ({ ...v, high }))}
      />
    </Plot>
  )
}

describe('a drag', () => {
  it('that the browser takes for a scroll puts the point back', async () => {
    render(<Points />)
    const family = part('.drag-points')
    fireEvent.pointerDown(family, finger(1, 128, 200))
    fireEvent.pointerMove(family, finger(1, 192, 160))
    await painted()
    expect(said('Point 1')).toBe('x 3, y 60')
    fireEvent.pointerCancel(family, finger(1, 192, 160))
    expect(said('Point 1')).toBe('x 2, y 50')
  })

  it('that loses the pointer without its coming up ends where it is, and the next one works', async () => {
    const onEnd = vi.fn<() => void>()
    render(<Points onEnd={onEnd} />)
    const family = part('.drag-points')
    fireEvent.pointerDown(family, finger(1, 128, 200))
    fireEvent.pointerMove(family, finger(1, 192, 160))
    fireEvent.lostPointerCapture(family, { pointerId: 1 })
    expect(onEnd).toHaveBeenCalledOnce()
    expect(said('Point 1')).toBe('x 3, y 60')
    fireEvent.pointerMove(family, finger(1, 256, 200))
    await painted()
    expect(said('Point 1')).toBe('x 3, y 60')
    fireEvent.pointerDown(family, finger(2, 512, 200))
    fireEvent.pointerMove(family, finger(2, 576, 200))
    fireEvent.pointerUp(family, finger(2, 576, 200))
    expect(said('Point 2')).toBe('x 9, y 50')
  })

  it.each([
    ['the same pointer', 1],
    ['a first finger', 7],
  ])('of which nothing more was heard ends when %s is pressed anew', (_, pointer) => {
    render(<Points />)
    const family = part('.drag-points')
    fireEvent.pointerDown(family, finger(1, 128, 200))
    fireEvent.pointerDown(family, finger(pointer, 512, 200))
    fireEvent.pointerMove(family, finger(pointer, 576, 200))
    fireEvent.pointerUp(family, finger(pointer, 576, 200))
    expect([said('Point 1'), said('Point 2')]).toEqual(['x 2, y 50', 'x 9, y 50'])
  })

  it('hears one finger of a family of points, never a mix of two', async () => {
    render(<Points />)
    const family = part('.drag-points')
    fireEvent.pointerDown(family, finger(1, 128, 200))
    fireEvent.pointerDown(family, finger(2, 512, 200, false))
    fireEvent.pointerMove(family, finger(2, 325, 200, false))
    fireEvent.pointerMove(family, finger(1, 192, 160))
    await painted()
    fireEvent.pointerUp(family, finger(2, 325, 200, false))
    fireEvent.pointerMove(family, finger(1, 256, 160))
    fireEvent.pointerUp(family, finger(1, 256, 160))
    expect([said('Point 1'), said('Point 2')]).toEqual(['x 4, y 60', 'x 8, y 50'])
  })

  it('lets two fingers move two lines, each its own', async () => {
    render(<Thresholds />)
    const [low, high] = screen.getAllByRole('slider')
    if (!low || !high) throw new Error('no lines')
    fireEvent.pointerDown(low, finger(1, 128, 200))
    fireEvent.pointerDown(high, finger(2, 512, 200, false))
    fireEvent.pointerMove(low, finger(1, 192, 200))
    fireEvent.pointerMove(high, finger(2, 448, 200, false))
    await painted()
    expect([said('Low'), said('High')]).toEqual(['3', '7'])
  })

  it('of a line, a drawing or a guess goes back as well', async () => {
    const onChange = vi.fn<(values: readonly number[]) => void>()
    render(
      <>
        <Thresholds />
        <Plot {...plot}>
          <GuessCurve xs={[2, 8]} values={[10, 20]} label="Guess" onChange={onChange} />
        </Plot>
        <DrawPad pixels={[]} onChange={() => {}} />
      </>,
    )
    for (const css of ['.drag-handle', '.guess-curve', '.draw-ground']) {
      fireEvent.pointerDown(part(css), finger(1, 130, 100))
      fireEvent.pointerMove(part(css), finger(1, 260, 150))
      await painted()
      fireEvent.pointerCancel(part(css), finger(1, 260, 150))
    }
    expect(said('Low')).toBe('2')
    expect(onChange.mock.lastCall).toEqual([[10, 20]])
    expect(document.querySelector('.draw-stroke')).toBeNull()
  })
})

function Threshold({ onEnd }: { onEnd?: () => void }) {
  const [value, set] = useState(2)
  return <Slider label="Threshold" min={0} max={10} step={1} value={value} onChange={set} onEnd={onEnd} />
}

const TimeLine = ({ onScrub }: { onScrub: (frame: number) => void }) => {
  const [frame, set] = useState(5)
  const nothing = () => {}
  return (
    <Player
      {...{ playing: false, frame, length: 11, unit: 'epoch', speed: 1 }}
      {...{ onPlay: nothing, onPause: nothing, onStep: nothing, onReset: nothing, onSpeed: nothing }}
      onScrub={(to) => {
        set(to)
        onScrub(to)
      }}
    />
  )
}

describe('a finger on a slider', () => {
  const range = () => screen.getByRole('slider')
  const jump = (value: number) => fireEvent.change(range(), { target: { value: String(value) } })

  it('that scrolls the page leaves the value as it was, and is heard by nobody', () => {
    const onScrub = vi.fn<(frame: number) => void>()
    render(<TimeLine onScrub={onScrub} />)
    fireEvent.pointerDown(range(), finger(1, 200, 10))
    jump(9)
    fireEvent.pointerMove(range(), finger(1, 201, 4))
    fireEvent.pointerCancel(range(), finger(1, 202, 0))
    expect(said('epoch shown')).toBe('epoch 5 of 10')
    expect(onScrub).not.toHaveBeenCalled()
  })

  it('that has moved it and is then taken away puts it back', () => {
    const onEnd = vi.fn<() => void>()
    render(<Threshold onEnd={onEnd} />)
    fireEvent.pointerDown(range(), finger(1, 100, 10))
    fireEvent.pointerMove(range(), finger(1, 120, 10))
    jump(7)
    expect(said('Threshold')).toBe('7')
    fireEvent.pointerCancel(range(), finger(1, 120, 10))
    expect(said('Threshold')).toBe('2')
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('that goes along the track is followed from where it came down', () => {
    render(<Threshold />)
    fireEvent.pointerDown(range(), finger(1, 100, 10))
    jump(6)
    expect(said('Threshold')).toBe('2')
    fireEvent.pointerMove(range(), finger(1, 104, 11))
    expect(said('Threshold')).toBe('6')
    jump(8)
    fireEvent.pointerUp(range(), finger(1, 140, 11))
    expect(said('Threshold')).toBe('8')
  })

  it('that taps sets the value, as a mouse does at once', () => {
    render(<Threshold />)
    fireEvent.pointerDown(range(), finger(1, 100, 10))
    jump(6)
    fireEvent.pointerUp(range(), finger(1, 100, 10))
    expect(said('Threshold')).toBe('6')
    fireEvent.pointerDown(range(), { ...finger(2, 100, 10), pointerType: 'mouse' })
    jump(3)
    expect(said('Threshold')).toBe('3')
  })
})
