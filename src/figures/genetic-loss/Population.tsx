import { type ComponentProps, type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import { Plot } from '../../charts/Plot'
import { svgPen } from '../../charts/svgPen'
import { usePlot } from '../../charts/usePlot'
import { type Formula, textOf } from '../../core/search'
import type { Frame } from './experiment'
import { COLUMNS } from './params'
import { errorText } from './text'

type Member = Frame['members'][number]

/** Room of a picture that its frame and the space about it take, as parts of its cell. */
const EDGE = 0.07
const INSET = 0.17

const NO_MARGIN = { top: 0, right: 0, bottom: 1, left: 0 } as const

/** The curve from its least to its most, within a cell of this size; nothing where it is not finite. */
function curvePath(curve: Float32Array, width: number, height: number): string {
  const [least, most] = [Math.min(...curve), Math.max(...curve)]
  if (!Number.isFinite(most - least)) return ''
  const path = svgPen()
  curve.forEach((value, i) => {
    const x = width * (INSET + ((1 - 2 * INSET) * i) / (curve.length - 1))
    const share = most > least ? (value - least) / (most - least) : 0
    const y = height * (1 - INSET - (1 - 2 * INSET) * share)
    if (i === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  })
  return path.toString()
}

interface ThumbnailProps extends Pick<ComponentProps<'g'>, 'ref' | 'tabIndex' | 'onFocus' | 'onKeyDown'> {
  member: Member
  /** Whether it is better than the absolute error, the best, in the reader’s hand. */
  isBetter: boolean
  isBest: boolean
  isTaken: boolean
  generation: number
  /** Its place and its parent’s, as values of `transform`. */
  place: string
  from: string
  width: number
  height: number
  onTake: () => void
}

/** A loss as a small picture. */
function Thumbnail(props: ThumbnailProps) {
  const { member, isBetter, isBest, isTaken, generation, place, from, width, height, onTake, ...focus } =
    props
  const path = curvePath(member.curve, width, height)
  const style: CSSProperties = { transform: place, '--from': from }
  return (
    <g
      {...focus}
      className="evolved-one"
      style={style}
      role="button"
      aria-label={`${textOf(member.formula)}: ${errorText(member.judged)}`}
      aria-pressed={isTaken}
      data-better={isBetter || undefined}
      data-best={isBest || undefined}
      data-own={member.own || undefined}
      data-turn={generation % 2}
      onClick={onTake}
    >
      <rect
        x={EDGE * width}
        y={EDGE * height}
        width={(1 - 2 * EDGE) * width}
        height={(1 - 2 * EDGE) * height}
        rx={3}
      />
      {path === '' ? (
        <text x={width / 2} y={height / 2} dy="0.35em" textAnchor="middle">
          ∞
        </text>
      ) : (
        <path d={path} />
      )}
    </g>
  )
}

interface PopulationProps {
  frame: Frame
  /** The formula in the reader’s hand. */
  taken: Formula
  onTake: (formula: Formula) => void
}

const STEPS: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Arrow keys go from one picture to the next, Enter takes its formula. */
function Thumbnails({ frame, rows, taken, onTake }: PopulationProps & { rows: number }) {
  const plot = usePlot()
  const [current, setCurrent] = useState(0)
  const pictures = useRef<(SVGGElement | null)[]>([])
  const { members, absolute, generation } = frame
  const columnOf = (at: number): number => Math.floor(at / rows)
  const placeOf = (at: number, row: number): string =>
    `translate(${plot.x(columnOf(at)).toFixed(1)}px, ${plot.y(row).toFixed(1)}px)`
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEPS[event.key]
    if (event.key === 'Enter' || event.key === ' ') onTake(members[at].formula)
    else if (step === undefined) return
    else {
      const [column, row] = [columnOf(at) + step[0], members[at].row + step[1]]
      pictures.current[members.findIndex((one, i) => columnOf(i) === column && one.row === row)]?.focus()
    }
    event.preventDefault()
  }
  return members.map((member, at) => (
    <Thumbnail
      key={at}
      ref={(element) => {
        pictures.current[at] = element
      }}
      member={member}
      isBetter={member.judged < absolute.judged}
      isBest={at === 0}
      isTaken={member.formula.join() === taken.join()}
      generation={generation}
      place={placeOf(at, member.row)}
      from={member.parent < 0 ? placeOf(at, member.row) : placeOf(member.parent, member.parentRow)}
      width={plot.x(1) - plot.x(0)}
      height={plot.y(1) - plot.y(0)}
      tabIndex={at === Math.min(current, members.length - 1) ? 0 : -1}
      onTake={() => onTake(member.formula)}
      onFocus={() => setCurrent(at)}
      onKeyDown={(event) => onKeyDown(event, at)}
    />
  ))
}

/** A generation, the best at the left, families in their rows. */
export function Population({ frame, taken, onTake }: PopulationProps) {
  const rows = Math.ceil(frame.members.length / COLUMNS)
  return (
    <div className="evolved-population" data-arrows="">
      <Plot
        title="Losses of this generation, the best at the left"
        description={`The best is ${textOf(frame.winner.formula)}.`}
        x={{ domain: [0, COLUMNS], label: '', ticks: [], bare: true }}
        y={{ domain: [rows, 0], label: '', ticks: [] }}
        margin={NO_MARGIN}
        interactive
      >
        <Thumbnails frame={frame} rows={rows} taken={taken} onTake={onTake} />
      </Plot>
    </div>
  )
}
