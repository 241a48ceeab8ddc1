import { describe, expect, it } from 'vitest'
import { codeOf, type Formula, textOf } from '../../../src/core/search'
import { configs, type Ensemble, SEEDS, summarise } from '../../../src/figures/genetic-loss/ensemble'
import { type Frame, run } from '../../../src/figures/genetic-loss/experiment'
import { rowsFor } from '../../../src/figures/genetic-loss/experiment/places'
import { withSymbol, wrapped } from '../../../src/figures/genetic-loss/growing'
import { type Config, params } from '../../../src/figures/genetic-loss/params'
import { defaultsOf } from '../../../src/params/config'

const defaults: Config = defaultsOf(params)
const formula = (text: string): Formula => text.split(' ').map(codeOf)

const frames = (change: Partial<Config> = {}): Frame[] =>
  Array.from(run({ ...defaults, ...change }), (frame) => frame())

/** The last frame alone, as the pool asks for it. */
function last(config: Config): Frame {
  let frame: (() => Frame) | undefined
  for (const next of run(config)) frame = next
  if (frame === undefined) throw new Error('no frame')
  return frame()
}

describe(`over ${SEEDS} seeds`, () => {
  const runs = configs(defaults).map(last)
  const usual: Ensemble = summarise(runs)

  it('the evolved loss has at most half the error of the absolute error on fresh data sets in 4 of 5 races', () => {
    expect(usual.arrived).toBe(SEEDS)
    expect(usual.farBetter / SEEDS).toBeGreaterThanOrEqual(0.8)
  })

  it('fools its judge in at least one of ten races, and looks better to him than it is in nearly all', () => {
    expect(usual.fooled / SEEDS).toBeGreaterThanOrEqual(0.1)
    const flattered = usual.outcomes.filter(({ judged, fresh }) => judged < fresh)
    expect(flattered.length / SEEDS).toBeGreaterThanOrEqual(0.85)
  })

  it('the best fitness never rises', () => {
    for (const { costs } of runs)
      costs.forEach((cost, i) => expect(cost).toBeLessThanOrEqual(i === 0 ? Infinity : costs[i - 1]))
  })

  it('the winners nearly stop growing where wild points lie: from r = 4 to 8 most grow by less than half', () => {
    const flat = runs.filter(({ winner: { curve } }) => {
      const [least, most] = [Math.min(...curve), Math.max(...curve)]
      return Math.abs(curve[32] - curve[16]) < 0.5 * (most - least)
    })
    expect(flat.length / SEEDS).toBeGreaterThanOrEqual(0.8)
  })

  it('a single judge is fooled more often, and chooses worse', () => {
    const single = summarise(configs({ ...defaults, judges: 1 }).map(last))
    expect(single.farBetter).toBeLessThan(usual.farBetter - 5)
    expect(single.fooled).toBeGreaterThanOrEqual(usual.fooled)
  })
})

describe('a race', () => {
  const shown = frames()

  it('shows a frame for each generation, with the whole population', () => {
    expect(shown).toHaveLength(defaults.generations + 1)
    for (const [i, frame] of shown.entries()) {
      expect(frame.generation).toBe(i)
      expect(frame.members).toHaveLength(defaults.population)
      expect(frame.judged).toHaveLength(i + 1)
      expect(frame.members[0].formula).toEqual(frame.winner.formula)
    }
  })

  it('computes nothing before it is asked: it can be stopped after any generation', () => {
    const race = run({ ...defaults, seed: 123 })
    const first = race.next()
    expect(first.done).toBe(false)
    race.return()
    expect(race.next().done).toBe(true)
  })

  it('is the same whether or not a formula is grown beside it', () => {
    const beside = last({ ...defaults, formula: formula('tanh r') })
    expect(beside.members).toEqual(shown.at(-1)?.members)
    expect(beside.own?.fresh).toBeLessThan(beside.absolute.fresh)
  })

  it('lets a formula take part, whose family may win', () => {
    const [start] = frames({ formula: formula('min 3 × r r'), enters: true })
    expect(start.members.filter(({ own }) => own)).toHaveLength(1)
    const end = last({ ...defaults, formula: formula('min 3 × r r'), enters: true })
    expect(end.members.filter(({ own }) => own).length).toBeGreaterThan(0)
  })

  it('gives a formula that grows beyond a billion the worst fitness, and goes on without its family', () => {
    const endless = formula('exp exp r')
    const [start] = frames({ formula: endless, enters: true })
    expect(start.own?.judged).toBe(Infinity)
    expect(start.members.at(-1)?.judged).toBe(Infinity)
    expect(last({ ...defaults, formula: endless, enters: true }).winner.judged).toBeLessThan(0.15)
  })

  it('says what is wrong with a formula, and goes on without it', () => {
    const { own, problem, members } = last({ ...defaults, formula: [codeOf('+'), 0], enters: true })
    expect(own).toBeUndefined()
    expect(problem).toBe('The formula ends before its last operation has all it works on.')
    expect(members).toEqual(shown.at(-1)?.members)
  })

  it('has nothing to run for the published loss', () => {
    expect(frames({ view: 'published' })).toHaveLength(1)
    expect(configs({ ...defaults, view: 'published' })).toEqual([])
  })
})

describe('places', () => {
  it('give everyone a place of its own, as near to the parent’s row as the column allows', () => {
    expect(rowsFor([2, 2, 0, 1, 1, 1, ...Array.from({ length: 24 }, () => 0)])).toEqual([
      2,
      1,
      0,
      1,
      0,
      2,
      ...Array.from({ length: 8 }, () => [0, 1, 2]).flat(),
    ])
    expect(new Set(rowsFor(Array.from({ length: 60 }, () => undefined)).slice(6, 12)).size).toBe(6)
  })
})

describe('growing by hand', () => {
  const changed = (polish: string, at: number, symbol: string) =>
    textOf(withSymbol(formula(polish), at, codeOf(symbol)))

  it('puts another symbol at a node, which works on what is there', () => {
    expect(changed('r', 0, 'tanh')).toBe('tanh(r)')
    expect(changed('r', 0, '×')).toBe('r × r')
    expect(changed('+ 2 r', 0, 'min')).toBe('min(2, r)')
    expect(changed('+ √ r 3', 0, 'log')).toBe('log(√(r))')
    expect(changed('+ √ r 3', 1, '−')).toBe('r − r + 3')
    expect(changed('+ √ r 3', 1, '5')).toBe('5 + 3')
  })

  it('puts an operation around a node', () => {
    expect(textOf(wrapped(formula('+ √ r 3'), 0, codeOf('tanh')))).toBe('tanh(√(r) + 3)')
    expect(textOf(wrapped(formula('+ √ r 3'), 1, codeOf('min')))).toBe('min(√(r), r) + 3')
  })
})
