import { BILLS, type Config, params } from '../params'
import { type Film, filmOf, plainRun } from './film'
import { type Worth, worthOf } from './nets'

export { params }

export interface Frame {
  /** Gradient passes per digit so far. */
  passes: number
  /** The last whole batch; no shots where only a net’s worth is asked for. */
  film: Film
  /** Mean loss on fresh digits under attack after each pass, of free and of plain training. */
  losses: { free: readonly number[]; plain: readonly number[] }
  /** What one net is worth, where that is asked for. */
  worth: Worth | undefined
}

/** Films free training, with a plain twin beside it, a frame for each pass per digit; or tells one net’s worth in a single frame. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { seed, replays, bill, net } = config
  if (net !== 'film') {
    yield () => ({
      passes: BILLS[bill],
      film: { batch: 0, labels: new Uint8Array(0), shots: [] },
      losses: { free: [], plain: [] },
      worth: worthOf(config),
    })
    return
  }
  const [filmed, plain] = [filmOf({ seed, replays }), plainRun(seed)]
  for (let passes = 0; passes <= BILLS[bill]; passes++) {
    filmed(passes)
    plain.reach(passes)
    yield () => {
      const moments = filmed(passes)
      return {
        passes,
        film: moments[passes].film,
        losses: { free: moments.map(({ loss }) => loss), plain: plain.notes(passes) },
        worth: undefined,
      }
    }
  }
}
