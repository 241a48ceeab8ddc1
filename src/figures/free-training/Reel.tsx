import { formatFixed } from '../../charts/number'
import { PlotPixels } from '../../charts/PlotPixels'
import { usePlot } from '../../charts/usePlot'
import type { Film, Shot } from './experiment/film'
import { EPSILON, REPLAYS } from './params'
import { slotOf } from './slots'

/** Heights in the film, from its top, in sides of a place. */
const DIGITS = [
  { seen: 0.62, reading: 1.26, delta: 1.9 },
  { seen: 3.02, reading: 3.66, delta: 4.3 },
] as const
const LOSS = { top: 5.15, bottom: 5.95 } as const
export const ROWS = { middle: 2.46, end: 6.12 } as const
/** A loss that fills its row. */
const MOST = 2
const PIXELS = 64

/** Where rows are named, at the left. */
const NAMES = [
  ...DIGITS.flatMap(({ seen, delta }) => [
    { text: 'seen', at: seen },
    { text: 'δ', at: delta },
  ]),
  { text: 'loss', at: (LOSS.top + LOSS.bottom) / 2 },
]

/** The side of a picture: as large as its place allows. */
function useSide(): number {
  const { x, y } = usePlot()
  return 0.9 * Math.min(x(1) - x(0), 0.98 * (y(1) - y(0)))
}

/** The film itself, its perforation, and the places behind its end. */
export function Reel({ slot }: { slot: number }) {
  const { x, y, area } = usePlot()
  const [left, right, end] = [x(0), x(slot + 1), x(REPLAYS.length)]
  const [top, bottom] = [y(0), y(ROWS.end)]
  const holes = Array.from({ length: 4 * (slot + 1) }, (_, i) => x((i + 0.5) / 4))
  return (
    <g>
      <rect className="film-unused" x={left} y={top} width={end - left} height={bottom - top} />
      <rect className="film-reel" x={left} y={top} width={right - left} height={bottom - top} />
      <path
        className="film-holes"
        d={holes
          .map(
            (at) => `M${(at - 2).toFixed(1)} ${top + 2}h4v3h-4zM${(at - 2).toFixed(1)} ${bottom - 5}h4v3h-4z`,
          )
          .join('')}
      />
      <path className="film-end" d={`M${right.toFixed(1)} ${top}V${bottom}`} />
      {NAMES.map(({ text, at }) => (
        <text key={at} className="plot-label film-row" x={area.left - 8} y={y(at) + 4} textAnchor="end">
          {text}
        </text>
      ))}
    </g>
  )
}

/** What is carried from replay to replay, into the film and out of it. */
function Carried({ ends }: { ends: readonly number[] }) {
  const { x, y } = usePlot()
  const path = ends
    .flatMap((end) =>
      DIGITS.map(({ delta }) => `M${(x(end) - 3).toFixed(1)} ${(y(delta) - 4).toFixed(1)}l5 4l-5 4z`),
    )
    .join('')
  return <path className="film-carried" d={path} />
}

/** One digit in one replay: as seen, what the net reads, and its change. */
function Digit({ shot, digit, label, at }: { shot: Shot; digit: 0 | 1; label: number; at: number }) {
  const { x, y } = usePlot()
  const side = useSide()
  const { seen, reading, delta } = DIGITS[digit]
  const own = (values: Float32Array): Float32Array => values.subarray(digit * PIXELS, (digit + 1) * PIXELS)
  const isRight = shot.said[digit] === label
  const sheet = (height: number) => ({
    x: x(at) - side / 2,
    y: y(height) - side / 2,
    width: side,
    height: side,
  })
  return (
    <>
      <rect className="film-sheet" {...sheet(seen)} />
      <PlotPixels values={own(shot.seen)} columns={8} at={{ x: at, y: seen, side }} />
      <text
        className="plot-label film-reading"
        data-wrong={isRight ? undefined : true}
        x={x(at)}
        y={y(reading) + 4.5}
        textAnchor="middle"
      >
        {`${shot.said[digit]} ${isRight ? '✓' : '✗'}`}
      </text>
      <rect className="film-sheet" {...sheet(delta)} />
      <PlotPixels values={own(shot.delta)} columns={8} at={{ x: at, y: delta, side }} signed={EPSILON} />
    </>
  )
}

/** The loss of the batch in one replay. */
function Loss({ loss, at }: { loss: number; at: number }) {
  const { x, y } = usePlot()
  const side = useSide()
  const top = y(LOSS.bottom - (LOSS.bottom - LOSS.top) * Math.min(1, loss / MOST))
  return (
    <>
      <rect className="film-loss" x={x(at) - side / 2} y={top} width={side} height={y(LOSS.bottom) - top} />
      <text className="plot-label film-row" x={x(at)} y={top - 4} textAnchor="middle">
        {formatFixed(loss, 2)}
      </text>
    </>
  )
}

/** The replays that the film shows. */
export function Shots({ film }: { film: Film }) {
  const { shots, labels } = film
  const places = shots.map(({ replay }) => slotOf(replay) + 0.5)
  return (
    <g>
      {shots.map((shot, i) => (
        <g key={shot.replay}>
          <Digit shot={shot} digit={0} label={labels[0]} at={places[i]} />
          <Digit shot={shot} digit={1} label={labels[1]} at={places[i]} />
          <Loss loss={shot.loss} at={places[i]} />
        </g>
      ))}
      <Carried ends={[0, ...places.map((place) => place + 0.5)]} />
    </g>
  )
}
