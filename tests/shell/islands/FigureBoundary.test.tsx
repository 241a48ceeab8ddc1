import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { FigureBoundary } from '../../../src/shell/islands/FigureBoundary'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

it('puts the poster back when its figure fails, says so, and makes it anew when asked', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  let broken = true
  const Figure = () => {
    if (broken) throw new Error('no such node')
    return <p>live</p>
  }
  const onCrash = vi.fn<() => void>()
  const onRetry = vi.fn<(times: number) => void>()
  const { getByRole, queryByText } = render(
    <FigureBoundary onCrash={onCrash} onRetry={onRetry}>
      <Figure />
    </FigureBoundary>,
  )
  expect(onCrash).toHaveBeenCalledTimes(1)
  expect(getByRole('alert').textContent).toContain('failed')
  fireEvent.click(getByRole('button', { name: 'Try again' }))
  expect(onCrash).toHaveBeenCalledTimes(2)
  broken = false
  fireEvent.click(getByRole('button', { name: 'Try again' }))
  expect(queryByText('live')).not.toBeNull()
  expect(onRetry.mock.calls).toEqual([[1], [2]])
})
