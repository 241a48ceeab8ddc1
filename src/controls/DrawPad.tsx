import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { line } from 'd3'
import { Pixels } from '../charts/Pixels'
import { Button } from './Button'
import { digitOf, type Stroke } from './digit'
import { useGrab, type Pixel } from './useGrab'

export interface DrawPadProps {
  /** Accessible name. */
  label?: string
  /** The picture as it stands: what has been drawn, or came from elsewhere; empty where there is none. */
  pixels: readonly number[]
  /** 64 counts of ink, 0 to 16, rows from the top; none when the pad is empty or the drawing too small. */
  onChange: (pixels: readonly number[]) => void
}

const side = 160
const keyStep = 1 / 16
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const inside = (value: number) => Math.min(1, Math.max(0, value))
const strokePath = line<readonly [number, number]>()
  .x(([x]) => x * side)
  .y(([, y]) => y * side)
  .digits(1)

/** The stroke with a place added to its end. */
const extended = (strokes: readonly Stroke[], x: number, y: number): readonly Stroke[] => [
  ...strokes.slice(0, -1),
  [...(strokes.at(-1) ?? []), [inside(x), inside(y)]],
]

interface InkProps {
  strokes: readonly Stroke[]
  cursor: readonly [x: number, y: number]
  penDown: boolean
}

/** What has been drawn, and the pen. */
function Ink({ strokes, cursor, penDown }: InkProps) {
  return (
    <>
      {strokes.map((stroke, i) => (
        <path
          key={i}
          className="draw-stroke"
          d={`${strokePath(stroke) ?? ''}${stroke.length === 1 ? 'h0.1' : ''}`}
        />
      ))}
      <circle
        className="draw-cursor"
        cx={cursor[0] * side}
        cy={cursor[1] * side}
        r={penDown ? 6 : 9}
        data-down={penDown || undefined}
      />
    </>
  )
}

const NONE: readonly Stroke[] = []
const BLANK: readonly number[] = Array.from({ length: 64 }, () => 0)
const pictureOf = (strokes: readonly Stroke[]): readonly number[] => [...(digitOf(strokes).pixels ?? [])]

/** The strokes, for as long as the picture is theirs: one that comes from elsewhere clears them. */
function useStrokes({ pixels, onChange }: DrawPadProps) {
  const [strokes, setStrokes] = useState(NONE)
  const stands = pixels.join(' ')
  /** Pictures handed on that have not come back yet. */
  const awaited = useRef<string[]>([])
  useLayoutEffect(() => {
    const at = awaited.current.indexOf(stands)
    awaited.current.splice(0, at + 1)
    if (at < 0) setStrokes(NONE)
  }, [stands])
  const draw = (next: readonly Stroke[], picture = pictureOf(next)) => {
    const text = picture.join(' ')
    if (text !== (awaited.current.at(-1) ?? stands)) awaited.current.push(text)
    setStrokes(next)
    onChange(picture)
  }
  return { strokes, draw }
}

/** The drawing, and the pen that arrow keys move. */
function usePen(props: DrawPadProps) {
  const { strokes, draw } = useStrokes(props)
  const [cursor, setCursor] = useState<readonly [number, number]>([0.5, 0.25])
  const [penDown, setPenDown] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = arrows[event.key]
    if (direction) {
      const [x, y] = [inside(cursor[0] + direction[0] * keyStep), inside(cursor[1] + direction[1] * keyStep)]
      setCursor([x, y])
      if (penDown) draw(extended(strokes, x, y))
    } else if (event.key === ' ' || event.key === 'Enter') {
      setPenDown(!penDown)
      if (!penDown) draw([...strokes, [cursor]])
    } else return
    event.preventDefault()
  }
  const clear = () => {
    setPenDown(false)
    draw([])
  }
  return { strokes, cursor, penDown, draw, onKeyDown, clear }
}

/** A pad to draw a digit on, by pointer or by keys, and the picture of 8 × 8 the net will see. */
export function DrawPad(props: DrawPadProps) {
  const { label = 'Draw a digit', pixels } = props
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const { strokes, cursor, penDown, draw, onKeyDown, clear } = usePen(props)
  const digit = strokes.length > 0 ? digitOf(strokes) : undefined
  const seen = digit === undefined ? pixels : (digit.pixels ?? [])
  const grab = useGrab({
    svg,
    grab: (at: Pixel) => {
      draw([...strokes, [[inside(at.x / side), inside(at.y / side)]]])
      return { before: strokes, stood: pixels }
    },
    move: (_, at) => draw(extended(strokes, at.x / side, at.y / side)),
    cancel: ({ before, stood }) => draw(before, stood),
  })
  return (
    <div className="draw-pad control">
      <svg
        {...grab}
        ref={svg}
        className="draw-ground"
        data-arrows=""
        viewBox={`0 0 ${side} ${side}`}
        role="application"
        aria-label={label}
        aria-describedby={`${id}-help`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a drawing surface takes keys of its own
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Ink strokes={strokes} cursor={cursor} penDown={penDown} />
      </svg>
      <div className="draw-seen">
        <Pixels
          values={seen.length > 0 ? seen : BLANK}
          columns={8}
          range={[0, 16]}
          size={72}
          label="What the net sees"
        />
        <Button onPress={clear} disabled={strokes.length === 0 && pixels.length === 0}>
          Clear
        </Button>
      </div>
      <p id={`${id}-help`} className="draw-help">
        <span>Draw with the pointer; or by keys: arrows move the pen, Space puts it down and lifts it</span>
        <span role="status">{penDown ? ' (pen down).' : '.'}</span>
      </p>
      <p className="control-problem" role="status">
        {digit?.problem}
      </p>
    </div>
  )
}
