// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { Plot } from '../../src/charts/Plot'
import { Choice } from '../../src/controls/Choice'
import { DragHandle } from '../../src/controls/DragHandle'
import { DrawPad } from '../../src/controls/DrawPad'
import { DropArea } from '../../src/controls/DropArea'
import { Guess } from '../../src/controls/Guess'
import { GuessCurve, swept } from '../../src/controls/GuessCurve'
import { NumberField } from '../../src/controls/NumberField'
import { ParamControl } from '../../src/controls/ParamControl'
import { PasteData } from '../../src/controls/PasteData'
import { Player, type PlayerProps } from '../../src/controls/Player'
import { choice, number, points, seed, toggle } from '../../src/params/declare'

afterEach(cleanup)

const axes = { x: { domain: [0, 10], label: 'x' }, y: { domain: [0, 100], label: 'y' } } as const

describe('DragHandle', () => {
  it('moves along its axis by arrow keys, Home and End', async () => {
    const onChange = vi.fn<(value: number) => void>()
    render(
      <Plot {...axes} title="Plot" interactive>
        <DragHandle axis="x" value={5} label="Threshold" onChange={onChange} />
      </Plot>,
    )
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowLeft}{/Shift}{Alt>}{ArrowUp}{/Alt}{Home}{End}')
    expect(onChange.mock.calls.flat()).toEqual([5.1, 4, 5.01, 0, 10])
    expect(screen.getByRole('slider', { name: 'Threshold' }).getAttribute('aria-valuetext')).toBe('5')
  })
})

describe('DropArea', () => {
  it('takes a point by keys: arrows move the place, Enter drops', async () => {
    const onDrop = vi.fn<(x: number, y: number) => void>()
    render(
      <Plot {...axes} title="Plot" interactive margin={{ left: 0, right: 0, top: 0, bottom: 0 }}>
        <DropArea label="Add a point" onDrop={onDrop} />
      </Plot>,
    )
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}{Enter}')
    expect(onDrop).toHaveBeenCalledExactlyOnceWith(5.1, 40)
    expect(screen.getByRole('button').getAttribute('aria-label')).toContain('Add a point at x 5.1, y 40')
  })

  it('takes a point where it is pressed', () => {
    const onDrop = vi.fn<(x: number, y: number) => void>()
    render(
      <Plot {...axes} title="Plot" interactive margin={{ left: 0, right: 0, top: 0, bottom: 0 }}>
        <DropArea label="Add a point" onDrop={onDrop} />
      </Plot>,
    )
    fireEvent.click(screen.getByRole('button'), { clientX: 64, clientY: 100 })
    expect(onDrop).toHaveBeenCalledExactlyOnceWith(1, 75)
  })
})

describe('Player', () => {
  function player(change: Partial<PlayerProps> = {}) {
    const calls: (string | number)[] = []
    render(
      <Player
        playing={false}
        frame={3}
        length={11}
        unit="epoch"
        speed={1}
        onPlay={() => calls.push('play')}
        onPause={() => calls.push('pause')}
        onStep={() => calls.push('step')}
        onReset={() => calls.push('reset')}
        onScrub={(frame) => calls.push('scrub', frame)}
        onSpeed={(speed) => calls.push('speed', speed)}
        {...change}
      />,
    )
    return calls
  }

  it('plays, resets, steps, scrubs and changes its speed', async () => {
    const calls = player()
    await userEvent.click(screen.getByRole('button', { name: 'Play' }))
    await userEvent.click(screen.getByRole('button', { name: 'Back to the start' }))
    await userEvent.click(screen.getByRole('button', { name: 'One epoch on' }))
    fireEvent.change(screen.getByRole('slider', { name: 'epoch shown' }), { target: { value: '7' } })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '8')
    expect(calls).toEqual(['play', 'reset', 'step', 'scrub', 7, 'speed', 8])
  })

  it('names its first button by what it does now', () => {
    player({ playing: true })
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull()
  })

  it('steps by arrow keys on a button and plays by the space bar on the time line', async () => {
    const calls = player()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}')
    screen.getByRole('slider').focus()
    await userEvent.keyboard(' ')
    expect(calls).toEqual(['scrub', 4, 'scrub', 2, 'play'])
  })

  it('presses a button once by the space bar', async () => {
    const calls = player()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(calls).toEqual(['play'])
  })

  it('cannot step beyond the end, and keeps the focus there', async () => {
    const calls = player({ frame: 10 })
    await userEvent.click(screen.getByRole('button', { name: 'One epoch on' }))
    expect(calls).toEqual([])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('One epoch on')
    expect(screen.getByRole('button', { name: 'One epoch on' }).getAttribute('aria-disabled')).toBe('true')
  })
})

describe('NumberField', () => {
  it('says what is wrong, keeps what was typed and the value that holds', async () => {
    const onChange = vi.fn<(value: number) => void>()
    render(<NumberField label="Seed" min={0} max={99} step={1} value={7} onChange={onChange} />)
    const field = screen.getByRole('textbox', { name: 'Seed' })
    await userEvent.clear(field)
    await userEvent.type(field, '4x')
    expect(screen.getByRole('alert').textContent).toBe('This is not a number. 7 stays.')
    expect(field).toHaveProperty('value', '4x')
    expect(onChange.mock.calls).toEqual([[4]])
  })

  it.each([
    ['0,5', 0.5],
    ['−2', -2],
    ['1e1', 10],
    ['0x10', undefined],
    ['1,234', undefined],
    ['Infinity', undefined],
  ])('takes %s, as keyboards write it, for %s', async (text, value) => {
    const onChange = vi.fn<(value: number) => void>()
    render(<NumberField label="Rate" min={-5} max={5000} step={0} value={7} onChange={onChange} />)
    fireEvent.change(screen.getByRole('textbox', { name: 'Rate' }), { target: { value: text } })
    expect(onChange.mock.calls).toEqual(value === undefined ? [] : [[value]])
    expect(screen.queryAllByRole('alert')).toHaveLength(value === undefined ? 1 : 0)
  })
})

describe('ParamControl', () => {
  const show = (param: Parameters<typeof ParamControl>[0]['param']) =>
    render(<ParamControl name="p" param={param} value={param.default} onChange={() => undefined} />)
  const words = { label: 'Setting', help: 'What it does.' }

  it.each([
    ['a slider for a number', number({ ...words, min: 0, max: 1, step: 0.1, default: 0 }), 'slider'],
    ['a field for a seed', seed(), 'textbox'],
    ['a switch for a toggle', toggle({ ...words, default: false }), 'checkbox'],
    ['a group for a choice', choice({ ...words, options: { a: 'A', b: 'B' }, default: 'a' }), 'group'],
  ])('is %s', (_, param, role) => {
    show(param)
    expect(screen.getByRole(role).closest('.control')).toBeTruthy()
  })

  it('is nothing for points, which are set in the picture', () => {
    const { container } = show(
      points({ ...words, x: [0, 1], y: [0, 1], maxLength: 9, decimals: 2, default: [] }),
    )
    expect(container.innerHTML).toBe('')
  })
})

describe('PasteData', () => {
  /** jsdom has no dialogs. */
  beforeAll(() => {
    Object.assign(HTMLDialogElement.prototype, {
      showModal(this: HTMLDialogElement) {
        this.open = true
      },
      close(this: HTMLDialogElement) {
        this.open = false
      },
    })
  })

  it('names the faulty line, keeps the text, then takes the mended points', async () => {
    const onPoints = vi.fn<(points: readonly (readonly [number, number])[]) => void>()
    render(<PasteData range={{ x: [0, 10], y: [0, 10], maxLength: 5 }} onPoints={onPoints} />)
    await userEvent.click(screen.getByRole('button', { name: 'Paste your own points' }))
    const field = screen.getByRole('textbox')
    fireEvent.change(field, { target: { value: '1,2\nthree,4' } })
    await userEvent.click(screen.getByRole('button', { name: 'Use these points' }))
    expect(await screen.findByText('Line 2: “three” is not a number.')).toBeTruthy()
    expect(field).toMatchObject({ value: '1,2\nthree,4', selectionStart: 4, selectionEnd: 11 })
    fireEvent.change(field, { target: { value: '1, 2\n3, 4' } })
    await userEvent.click(screen.getByRole('button', { name: 'Use these points' }))
    await waitFor(() =>
      expect(onPoints).toHaveBeenCalledExactlyOnceWith([
        [1, 2],
        [3, 4],
      ]),
    )
  })

  it('asks what is meant where a comma may part numbers or decimals, and goes by the answer', async () => {
    const onPoints = vi.fn<(points: readonly (readonly [number, number])[]) => void>()
    render(<PasteData range={{ x: [0, 10], y: [0, 10], maxLength: 5 }} onPoints={onPoints} />)
    await userEvent.click(screen.getByRole('button', { name: 'Paste your own points' }))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '1,5\n2,7' } })
    await userEvent.click(screen.getByRole('button', { name: 'Use these points' }))
    await userEvent.click(await screen.findByRole('button', { name: '“1,5” is one number' }))
    expect(onPoints).not.toHaveBeenCalled()
    expect(screen.getByRole('alert').textContent).toBe(
      'Line 1: two numbers are wanted, x and y; “1,5” is one.',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Use these points' }))
    await userEvent.click(await screen.findByRole('button', { name: 'x is 1, y is 5' }))
    expect(onPoints).toHaveBeenCalledExactlyOnceWith([
      [1, 5],
      [2, 7],
    ])
  })
})

describe('DrawPad', () => {
  it('is drawn on by keys', async () => {
    const onChange = vi.fn<(pixels: readonly number[]) => void>()
    render(<DrawPad pixels={[]} onChange={onChange} />)
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(onChange).toHaveBeenLastCalledWith([])
    await userEvent.keyboard('{ArrowDown>6/} ')
    expect(onChange.mock.lastCall?.[0]?.filter((ink) => ink > 0)).toHaveLength(16)
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(onChange).toHaveBeenLastCalledWith([])
  })

  const ones: readonly number[] = new Array<number>(64).fill(1)
  function Kept({ opens }: { opens: readonly number[] }) {
    const [pixels, setPixels] = useState(opens)
    return (
      <>
        <DrawPad pixels={pixels} onChange={setPixels} />
        <button type="button" onClick={() => setPixels([])}>
          Back
        </button>
        <output data-testid="stands">{pixels.join(' ')}</output>
      </>
    )
  }
  const strokes = () => document.querySelectorAll('.draw-stroke')
  const clear = () => screen.getByRole('button', { name: 'Clear' })

  it('keeps its strokes while they are the picture, and drops them when another comes', async () => {
    render(<Kept opens={[]} />)
    await userEvent.tab()
    await userEvent.keyboard(' {ArrowDown>6/} ')
    expect(strokes()).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(strokes()).toHaveLength(0)
    expect(clear().getAttribute('aria-disabled')).toBe('true')
  })

  it('can clear a picture that it did not draw, and leaves it when a stroke is taken away', async () => {
    render(<Kept opens={ones} />)
    const pad = screen.getByRole('application')
    fireEvent.pointerDown(pad, { pointerId: 1, button: 0, clientX: 40, clientY: 40 })
    expect(strokes()).toHaveLength(1)
    fireEvent.pointerCancel(pad, { pointerId: 1 })
    expect(strokes()).toHaveLength(0)
    expect(screen.getByTestId('stands').textContent).toBe(ones.join(' '))
    await userEvent.click(clear())
    expect(screen.getByTestId('stands').textContent).toBe('')
  })
})

function OptionGuess({ onReveal }: { onReveal: (guess: string | undefined) => void }) {
  const [guess, setGuess] = useState<'more' | 'less'>()
  const [revealed, setRevealed] = useState(false)
  return (
    <Guess
      question="Will more noise help?"
      made={guess !== undefined}
      revealed={revealed}
      onReveal={() => {
        setRevealed(true)
        onReveal(guess)
      }}
      onAgain={() => setRevealed(false)}
      verdict="It helps a little, then harms."
    >
      <Choice
        label="Your guess"
        options={{ more: 'It helps', less: 'It harms' }}
        value={guess}
        onChange={setGuess}
      />
    </Guess>
  )
}

describe('Guess', () => {
  it('tells after a guess was made, and not before', async () => {
    const onReveal = vi.fn<(guess: string | undefined) => void>()
    render(<OptionGuess onReveal={onReveal} />)
    const tell = screen.getByRole('button', { name: 'Show what happens' })
    expect(tell.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByRole('status').textContent).toBe('')
    await userEvent.click(screen.getByRole('radio', { name: 'It helps' }))
    await userEvent.click(tell)
    expect(onReveal).toHaveBeenCalledExactlyOnceWith('more')
    expect(screen.getByRole('status').textContent).toBe('It helps a little, then harms.')
    expect(screen.getByRole('button', { name: 'Guess again' })).toBeTruthy()
  })

  it.each(['Show what happens', 'Skip the guess'])(
    'keeps the focus after “%s”, and after the way back',
    async (name) => {
      render(<OptionGuess onReveal={() => {}} />)
      await userEvent.click(screen.getByRole('radio', { name: 'It helps' }))
      screen.getByRole('button', { name }).focus()
      await userEvent.keyboard('{Enter}')
      expect(document.activeElement?.textContent).toBe('Guess again')
      await userEvent.keyboard('{Enter}')
      expect(document.activeElement?.textContent).toBe('Show what happens')
    },
  )

  it('can be skipped', async () => {
    const onReveal = vi.fn<(guess: string | undefined) => void>()
    render(<OptionGuess onReveal={onReveal} />)
    await userEvent.click(screen.getByRole('button', { name: 'Skip the guess' }))
    expect(onReveal).toHaveBeenCalledExactlyOnceWith(undefined)
  })
})

describe('GuessCurve', () => {
  function Drawn() {
    const [values, setValues] = useState<readonly number[]>([NaN, NaN, NaN])
    return (
      <Plot {...axes} title="Plot" interactive margin={{ left: 0, right: 0, top: 0, bottom: 0 }}>
        <GuessCurve xs={[0, 5, 10]} values={values} onChange={setValues} label="Your guess" />
      </Plot>
    )
  }

  it('is drawn place by place with arrow keys', async () => {
    render(<Drawn />)
    await userEvent.tab()
    expect(document.activeElement?.getAttribute('aria-valuetext')).toBe('no guess yet')
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{Shift>}{ArrowDown}{/Shift}')
    const texts = screen.getAllByRole('slider').map((place) => place.getAttribute('aria-valuetext'))
    expect(texts).toEqual(['y 51', 'y 40', 'no guess yet'])
  })

  it('fills the places a sweep has jumped over', () => {
    const places = [0, 10, 20, 30]
    expect(swept(places, [1, NaN, NaN, NaN], { x: 0, value: 1 }, { x: 30, value: 4 })).toEqual([1, 2, 3, 4])
    expect(swept(places, [1, 2, 3, 4], { x: 30, value: 4 }, { x: 29, value: 9 })).toEqual([1, 2, 3, 9])
  })
})
