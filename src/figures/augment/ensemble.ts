import { arrived, bySetting, gridOverSeeds, mean, orNaN } from '../../core/statistics'
import type { Frame } from './experiment'
import { KINDS, TESTS, TICKS, type Tick } from './names'
import { type Config, params } from './params'

export const SEEDS = 10

export interface Ensemble {
  arrived: number
  wanted: number
  /** Mean share right in each of `TESTS`: of nets that saw no change, and of those trained with each of `KINDS`. */
  plain: number[]
  rows: number[][]
  /** Seeds in which practice helped with its own change, and those compared; by kind. */
  wins: number[]
  compared: number[]
  /** Mean share of sixes and nines right: without changes, and with turns by 180°. */
  sixNine: { plain: number; upsideDown: number }
}

const only = (ticked: Tick): Pick<Config, Tick> => {
  const is = (tick: Tick): boolean => tick === ticked
  return {
    shift: is('shift'),
    turn: is('turn'),
    zoom: is('zoom'),
    resolution: is('resolution'),
    contrast: is('contrast'),
    upsideDown: is('upsideDown'),
  }
}

const STILL = {
  coarse: params.coarse.default,
  gain: params.gain.default,
  x: params.x.default,
  y: params.y.default,
  angle: params.angle.default,
  size: params.size.default,
  damage: params.damage.default,
  digit: params.digit.default,
  drawn: params.drawn.default,
}

/** Every change alone under every seed, one seed after the other: the plain net of a seed is trained once. */
export const configs = (): Config[] =>
  gridOverSeeds(TICKS, SEEDS, (ticked, seed) => ({ ...STILL, ...only(ticked), seed }))

/** The same configs whatever the settings: nothing is run again as the reader plays. */
export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const runs = bySetting(frames, TICKS.length)
  const most = runs.toSorted((a, b) => b.length - a.length)[0]
  const meanOf = (some: readonly Frame[], read: (frame: Frame) => number): number =>
    orNaN(some.map(read), mean)
  const own = (kind: number): number => TESTS.indexOf(KINDS[kind])
  return {
    arrived: arrived(frames).length,
    wanted: frames.length,
    plain: TESTS.map((_, test) => meanOf(most, ({ plain }) => plain.accuracy[test])),
    rows: KINDS.map((_, kind) =>
      TESTS.map((__, test) => meanOf(runs[kind], ({ trained }) => trained.accuracy[test])),
    ),
    wins: KINDS.map(
      (_, kind) =>
        runs[kind].filter(({ plain, trained }) => trained.accuracy[own(kind)] > plain.accuracy[own(kind)])
          .length,
    ),
    compared: KINDS.map((_, kind) => runs[kind].length),
    sixNine: {
      plain: meanOf(runs[KINDS.length], ({ plain }) => plain.sixNine),
      upsideDown: meanOf(runs[KINDS.length], ({ trained }) => trained.sixNine),
    },
  }
}
