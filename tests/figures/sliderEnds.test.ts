import { expect, it } from 'vitest'
import { fromNative, nativeRange, type Track } from '../../src/controls/track'
import { ids } from '../../src/experiments'
import type { Param } from '../../src/params/declare'
import { loadFigure } from '../../src/shell/figures'

const DIGITS = 24

/** A number as browsers reckon with it in a range: its decimal digits, to the last. */
function decimal(value: number): bigint {
  const [mantissa, exponent] = value.toExponential().split('e')
  const [whole, fraction = ''] = mantissa.replace('-', '').split('.')
  const size = BigInt(whole + fraction) * 10n ** BigInt(DIGITS - fraction.length + Number(exponent))
  return value < 0 ? -size : size
}

/** Where the End key takes a native range: the last whole step from its start, none beyond its end. */
function lastPosition({ min, max, step }: { min: number; max: number; step: number }): number {
  const [from, to, each] = [decimal(min), decimal(max), decimal(step)]
  return Number(from + ((to - from) / each) * each) / 10 ** DIGITS
}

const tracks = (
  await Promise.all(
    ids.map(async (id) =>
      (await loadFigure(id)).unpack(({ params }) =>
        Object.entries<Param>(params).flatMap(([name, param]) =>
          param.kind === 'number' ? [{ name: `${id}.${name}`, track: { ...param, ...param.track } }] : [],
        ),
      ),
    ),
  )
).flat()

const reached = (track: Track) => {
  const native = nativeRange(track)
  const after = (position: number): number =>
    fromNative(position, track, track.min / 2 + track.max / 2, false)
  return { first: after(native.min), last: after(lastPosition(native)) }
}

it.each(tracks)('Home and End reach both ends of $name', ({ track }) => {
  expect(reached(track)).toEqual({ first: track.min, last: track.max })
})

it('looks at every log track there is', () => {
  expect(tracks.filter(({ track }) => track.scale === 'log').length).toBeGreaterThan(5)
})
