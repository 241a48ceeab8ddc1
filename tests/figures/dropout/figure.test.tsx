import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { frameOf } from '../../../src/batch/frameOf'
import { lastOf } from '../../../src/figures/dropout/ensemble'
import dropout from '../../../src/figures/dropout/figure'
import { type Config, EPOCHS, params } from '../../../src/figures/dropout/params'
import { claim } from '../../../src/figures/dropout/text'
import { defaultsOf } from '../../../src/params/config'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const figure = withFewRuns(dropout, 1)

const shownAt = async (change: Partial<Config>, at = EPOCHS) => {
  const config = { ...defaultsOf(params), ...change }
  return { frame: await frameOf('dropout', config, at), config, summary: undefined }
}
const heading = (shown: Awaited<ReturnType<typeof shownAt>>): string =>
  claim.holds(shown) ? claim.text : claim.otherwise(shown)

describe('the heading of dropout', () => {
  it.each<[string, Partial<Config>, number, RegExp]>([
    ['at first', {}, EPOCHS, /learns fewer wrong labels by heart/],
    ['before training', {}, 0, /^Twin nets, before/],
    ['with right labels', { wrongLabels: 0 }, EPOCHS, /nothing to gain/],
    ['with too much of it', { wrongLabels: 0, rate: 0.8 }, EPOCHS, /takes too much/],
  ])('says what is so, %s', async (_, change, at, says) => {
    expect(heading(await shownAt(change, at))).toMatch(says)
  })

  it('claims fewer labels by heart only where there are fewer in the picture', async () => {
    for (const seed of [1, 2]) {
      for (const at of [1, 5, EPOCHS]) {
        const shown = await shownAt({ seed }, at)
        const { plain, thinned } = shown.frame
        const isSo =
          lastOf(thinned.byHeart) < lastOf(plain.byHeart) && lastOf(thinned.test) > lastOf(plain.test)
        expect(heading(shown) === claim.text).toBe(isSo)
      }
    }
  })
})

describe('dropout on the page', () => {
  it('opens trained, and says whose numbers these are', async () => {
    openFigure(figure)
    expect(
      await screen.findByText(
        /^This seed: the plain net repeats \d+ % of the 360 wrong labels and is right on \S+ % of fresh digits\. With p = 0\.5 it repeats/,
      ),
    ).toBeDefined()
    expect(screen.getByRole('button', { name: 'Play' })).toBeDefined()
  })

  it('draws what both nets say to the same digits', async () => {
    openFigure(figure, 'at=2')
    await screen.findByText(/^So far, epoch 2/)
    for (const which of ['with', 'without'])
      expect(
        screen.getByRole('img', { name: new RegExp(`what the net says, ${which} dropout`) }),
      ).toBeDefined()
    expect(screen.getAllByText(/^says \d/)).toHaveLength(48)
  })

  it('keeps a run to be seen beside the next', async () => {
    openFigure(figure, 'at=2')
    fireEvent.click(await screen.findByRole('button', { name: 'Keep this run' }))
    fireEvent.click(screen.getByRole('button', { name: 'Too much' }))
    expect((await screen.findAllByText(/30 %/, { selector: 'svg text' })).length).toBe(2)
  })
})
