import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Plot } from '../../../src/charts/Plot'
import { focusOf } from '../../../src/classroom/present/keys'
import { DrawPad } from '../../../src/controls/DrawPad'
import { DropArea } from '../../../src/controls/DropArea'
import { PixelPad } from '../../../src/controls/PixelPad'
import { run } from '../../../src/figures/genetic-loss/experiment'
import { params } from '../../../src/figures/genetic-loss/params'
import { Population } from '../../../src/figures/genetic-loss/Population'
import { Tree } from '../../../src/figures/genetic-loss/Tree'
import { Dice } from '../../../src/figures/structured-noise/Dice'
import { defaultsOf } from '../../../src/params/config'

afterEach(cleanup)

const nothing = (): void => {}
const axes = { x: { domain: [0, 10], label: 'x' }, y: { domain: [0, 10], label: 'y' } } as const

const [first] = run({ ...defaultsOf(params), population: 20, generations: 1 })
const frame = first()
const { formula } = frame.winner

describe('arrow keys are left to what they move in:', () => {
  it.each<[string, 'button' | 'application', () => ReactNode]>([
    [
      'a plot that takes points',
      'button',
      () => (
        <Plot {...axes} title="Plot" interactive>
          <DropArea label="Add a point" onDrop={nothing} />
        </Plot>
      ),
    ],
    ['a pad for a digit', 'application', () => <DrawPad pixels={[]} onChange={nothing} />],
    [
      'a pad of pixels',
      'application',
      () => <PixelPad label="Paint" columns={2} painted={[false, false, true, false]} onChange={nothing} />,
    ],
    ['dice', 'button', () => <Dice code={new Float64Array(1024)} last={undefined} onThrow={nothing} />],
    ['a population', 'button', () => <Population frame={frame} taken={formula} onTake={nothing} />],
    ['a formula’s tree', 'button', () => <Tree formula={formula} picked={0} onPick={nothing} />],
  ])('%s', (_, role, control) => {
    render(control())
    expect(focusOf(screen.getAllByRole(role)[0])).toBe('arrows')
  })

  it('but not to a mere button', () => {
    render(<button type="button">Press</button>)
    expect(focusOf(screen.getByRole('button'))).toBe('none')
  })
})
