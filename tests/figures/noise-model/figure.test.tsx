import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import noiseModel from '../../../src/figures/noise-model/figure'
import { ROUNDS } from '../../../src/figures/noise-model/params'
import { openFigure, standIn } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const claim = 'Noise with a pattern can be kept as part of the data.'
const heading = (name: string | RegExp) => screen.findByRole('heading', { name })

describe('noise-model on the page', () => {
  it('asks before it tells: nothing of the model is shown until the reader compares', async () => {
    openFigure(noiseModel)
    await heading('Which of these readings are faulty?')
    expect(screen.queryByText(/model marks|faulty ones, and|Held to be faulty/)).toBeNull()
    const line = screen.getByRole('slider', { name: 'Upper line' })
    const before = screen.getByText(/So far you mark \d+ of 300/).textContent
    for (let i = 0; i < 8; i++) fireEvent.keyDown(line, { key: 'ArrowDown', shiftKey: true })
    await screen.findByText((text) => text.includes('So far you mark') && text !== before)
    fireEvent.click(screen.getByRole('button', { name: 'Compare with the model' }))
    await screen.findByText(/You marked \d+ of the 62 faulty readings, and .*The model marks 51 of them/)
    await heading(claim)
  })

  it('shows the model at once to whom does not care to mark, and says what it found', async () => {
    openFigure(noiseModel, `at=${ROUNDS}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Show me' }))
    const text = await screen.findByText(/The model marks 51 of the 62 faulty readings/)
    expect(text.textContent).toMatch(
      /mean 0\.\d+ and spread 0\.6\d .*all readings together have spread 2\.\d+/,
    )
    expect(within(document.body).queryByText(/You marked/)).toBeNull()
  })

  it('has nothing to find where no reading is faulty, and claims nothing', async () => {
    openFigure(noiseModel, 'share=0&compare=true')
    await heading('Without faults the model costs next to nothing.')
    expect(screen.getByText(/None of these readings is faulty; the model marks none/)).toBeDefined()
  })

  it('shows each round when the reader steps, and the marks in words', async () => {
    openFigure(noiseModel, 'at=0&start=far&compare=true')
    const first = (await screen.findByText(/The model marks/)).textContent
    fireEvent.change(screen.getByRole('slider', { name: /round/ }), { target: { value: '5' } })
    await screen.findByText((text) => text.startsWith('The model marks') && text !== first)
    expect(screen.getByText(/● below 10 %, ◆ to 50 %, \+ to 90 %, × above/)).toBeDefined()
  })
})
