import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { frameOf } from '../../../src/batch/frameOf'
import { SIGMAS } from '../../../src/figures/noise-injection/ensemble'
import noiseInjection from '../../../src/figures/noise-injection/figure'
import { type Config, EPOCHS, params } from '../../../src/figures/noise-injection/params'
import { claim, describe as sentenceOf, table, values } from '../../../src/figures/noise-injection/text'
import { defaultsOf } from '../../../src/params/config'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'
import { expectPlaced } from '../expectPlaced'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

/** With the runs of one seed: twelve tell the page nothing more. */
const figure = withFewRuns(noiseInjection, SIGMAS.length)
const open = (query = '') => openFigure(figure, query)
const guess = async () =>
  within(await screen.findByRole('region', { name: /Which σ makes the fewest errors/ }))

const shownAt = async (change: Partial<Config>, at = EPOCHS) => {
  const config = { ...defaultsOf(params), ...change }
  return { frame: await frameOf('noise-injection', config, at), config, summary: undefined }
}
type View = Awaited<ReturnType<typeof shownAt>>
const heading = (shown: View): string => (claim.holds(shown) ? claim.text : claim.otherwise(shown))

describe('the heading of noise-injection', () => {
  it.each<[string, Partial<Config>, RegExp]>([
    ['at first', {}, /^A little noise/],
    ['without noise', { sigma: 0 }, /one net/],
    ['at σ = 1', { sigma: 1 }, /^Too much noise erases/],
    ['at the end of σ', { sigma: 1.2 }, /^Too much noise erases/],
    ['beside the penalty', { third: 'penalty' }, /penalty on slope/],
    ['for the linear model', { third: 'ridge' }, /ridge penalty/],
  ])('says what is so, %s', async (_, change, says) => {
    expect(heading(await shownAt({ ...change, revealed: true }))).toMatch(says)
  })

  it('claims that noise helps only where it makes fewer errors in the picture', async () => {
    for (const sigma of [0.05, 0.2, 0.4, 0.6, 1, 1.2]) {
      for (const at of [4, EPOCHS]) {
        for (const seed of [1, 2, 3]) {
          const shown = await shownAt({ sigma, seed, revealed: true }, at)
          const { noise, plain } = shown.frame
          const saysGain = /^A little noise|even this much/i.test(heading(shown))
          expect(saysGain).toBe(noise.accuracy[0] > plain.accuracy[0])
        }
      }
    }
  })

  it.each<Partial<Config>>([{}, { sigma: 0 }, { sigma: 1 }, { wrongShare: 0 }, { third: 'penalty' }])(
    'tells nothing of the answer before it is guessed, with %o',
    async (change) => {
      const shown = await shownAt(change)
      const { plain, noise } = values(shown)
      for (const text of [heading(shown), sentenceOf(shown)]) {
        expect(text).not.toContain(plain)
        expect(text).not.toContain(noise)
        expect(text).not.toMatch(/little|too much|fewer/i)
      }
      expect(table(shown).map(({ title }) => title)).not.toContain('Errors over σ')
    },
  )
})

describe('noise-injection on the page', () => {
  it('opens trained, and asks before it tells', async () => {
    open()
    expect(await screen.findByRole('heading', { name: 'How much noise should training add?' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Play' })).toBeDefined()
  })

  it('says how many fresh points each twin answers rightly, and whose numbers these are', async () => {
    open('revealed=1')
    expect(
      await screen.findByText(
        /^This seed: \S+ % of fresh points are right with noise in training, \S+ % without/,
      ),
    ).toBeDefined()
  })

  it('takes a guess by keys, then tells the least error and the guess’s', async () => {
    open()
    const box = await guess()
    expect(box.getByRole('button', { name: 'Show what happens' }).getAttribute('aria-disabled')).toBe('true')
    fireEvent.keyDown(box.getByRole('slider', { name: 'Your guess of the best σ' }), { key: 'ArrowLeft' })
    fireEvent.click(box.getByRole('button', { name: 'Show what happens' }))
    const [verdict] = await screen.findAllByText(/Fewest at σ = \S+: .* Your 0\.\d+: \S+ %/, {
      selector: 'p',
    })
    expect(verdict.getAttribute('role')).toBe('status')
    fireEvent.click(screen.getByRole('button', { name: 'Guess again' }))
    expect(await guess()).toBeDefined()
  })

  it('lets the guess be skipped, hides the truth until then, and keeps it over presets', async () => {
    const { container } = open()
    const box = await guess()
    await waitFor(() => expect(container.querySelector('.until-guessed[data-hidden]')).not.toBeNull())
    fireEvent.click(box.getByRole('button', { name: 'Skip the guess' }))
    await screen.findByText(/Fewest at σ = [^Y]*$/, { selector: 'p' })
    expect(container.querySelector('.until-guessed[data-hidden]')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'σ = 1' }))
    expect(await screen.findByRole('heading', { name: /^Too much noise/ })).toBeDefined()
  })

  it('sets σ by the edge of a circle about a point', async () => {
    open()
    const edge = await screen.findByRole('slider', { name: /as a circle about one point/ })
    expect(edge.getAttribute('aria-valuetext')).toBe('σ = 0.20')
    fireEvent.keyDown(edge, { key: 'End' })
    expect(await screen.findByText('Trained with noise, σ = 1.20')).toBeDefined()
  })

  it('shows the penalised net, the linear model and one net without noise when they are asked for', async () => {
    open('revealed=1')
    fireEvent.click(await screen.findByRole('button', { name: 'A penalty' }))
    expect(await screen.findByText(/and \S+ % with the penalty instead/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Linear model' }))
    expect(await screen.findByText(/linear model fitted to 1,000 noisy copies/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'No noise' }))
    expect(await screen.findByRole('heading', { name: 'Without noise the twins are one net.' })).toBeDefined()
  })

  it('draws no path without a place, at the start of training and at its end', async () => {
    for (const query of ['at=0&third=penalty', 'third=ridge&sigma=0', 'at=3&wrongShare=30&count=40']) {
      const { container, unmount } = open(`revealed=1&${query}`)
      await screen.findByRole('heading')
      expectPlaced(container, 15)
      unmount()
    }
  })

  it('has a table for each panel, that of the answer once it is shown', async () => {
    const shown = await shownAt({ revealed: true })
    const ofPanels = table(shown).map(({ title }) => title)
    expect(ofPanels).toEqual([
      'Training points',
      'Loss while the nets train',
      'Accuracy when the test points are noisy',
    ])
  })
})
