// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Button } from '../../src/controls/Button'
import { Choice } from '../../src/controls/Choice'
import { Slider } from '../../src/controls/Slider'
import { Toggle } from '../../src/controls/Toggle'

afterEach(cleanup)

describe('Slider', () => {
  const slider = { label: 'Threshold', symbol: 'δ', unit: 'σ', min: 0, max: 5, step: 0.05, value: 1.35 }

  it('is named by its label and says its value with the unit', () => {
    render(<Slider {...slider} help="Beyond it a point pulls no harder." onChange={() => undefined} />)
    const range = screen.getByRole('slider', { name: 'Threshold δ' })
    expect(range.getAttribute('aria-valuetext')).toBe('1.35 σ')
    expect(screen.getByRole('status').textContent).toBe('1.35 σ')
  })

  it('hands on the value the platform gives', () => {
    const onChange = vi.fn<(value: number) => void>()
    render(<Slider {...slider} onChange={onChange} />)
    fireEvent.change(screen.getByRole('slider'), { target: { value: '2.5' } })
    expect(onChange).toHaveBeenCalledExactlyOnceWith(2.5)
  })

  it('is set by pressing a tick', async () => {
    const onChange = vi.fn<(value: number) => void>()
    render(<Slider {...slider} ticks={[{ at: 2, label: '2 (paper)' }]} onChange={onChange} />)
    await userEvent.click(screen.getByRole('button', { name: 'Set Threshold to 2 (paper)' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith(2)
  })
})

describe('Choice', () => {
  const few = { mse: 'MSE', huber: 'Huber' } as const

  it('is a group of radio buttons for a few options', async () => {
    const onChange = vi.fn<(loss: 'mse' | 'huber') => void>()
    render(<Choice label="Loss" options={few} value="mse" onChange={onChange} />)
    expect(screen.getByRole('group', { name: 'Loss' })).toBeTruthy()
    await userEvent.click(screen.getByRole('radio', { name: 'Huber' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith('huber')
  })

  it('is a list that opens for many', async () => {
    const onChange = vi.fn<(attack: string) => void>()
    const options = { a: 'FGSM', b: 'BIM', c: 'MIM', d: 'PGD', e: 'DeepFool', f: 'C&W' }
    render(<Choice label="Attack" options={options} value="a" onChange={onChange} />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Attack' }), 'PGD')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('d')
  })
})

it('Toggle turns over with the space bar', async () => {
  const onChange = vi.fn<(on: boolean) => void>()
  render(<Toggle label="Same start" value={false} onChange={onChange} />)
  await userEvent.tab()
  await userEvent.keyboard(' ')
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true)
})

it('Button is pressed with Enter and tells that it stays down', async () => {
  const onPress = vi.fn<() => void>()
  render(
    <Button onPress={onPress} pressed>
      Let a sensor fail
    </Button>,
  )
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(onPress).toHaveBeenCalledOnce()
  expect(screen.getByRole('button', { pressed: true, name: 'Let a sensor fail' })).toBeTruthy()
})
