import { type KeyboardEvent, useRef, useState } from 'react'
import { normalCdf } from '../../core/elementary'
import { CELLS, SIDE } from './params'
import { dieName } from './text'

/** Where the pips of each face stand, in a die of side 1 about its middle. */
const P = 0.22
const PIPS: readonly (readonly (readonly [number, number])[])[] = [
  [[0, 0]],
  [
    [-P, -P],
    [P, P],
  ],
  [
    [-P, -P],
    [0, 0],
    [P, P],
  ],
  [
    [-P, -P],
    [P, -P],
    [-P, P],
    [P, P],
  ],
  [
    [-P, -P],
    [P, -P],
    [0, 0],
    [-P, P],
    [P, P],
  ],
  [
    [-P, -P],
    [P, -P],
    [-P, 0],
    [P, 0],
    [-P, P],
    [P, P],
  ],
]

/** The face that shows a normal number: each comes up in one of six throws. */
const faceOf = (value: number): number => Math.min(5, Math.max(0, Math.floor(6 * normalCdf(value))))

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -SIDE,
  ArrowDown: SIDE,
}

interface DiceProps {
  code: Float64Array
  last: number | undefined
  onThrow: (die: number) => void
}

/** A die for every cell: pressed, it is thrown anew. Arrow keys go from die to die. */
export function Dice({ code, last, onThrow }: DiceProps) {
  const dice = useRef<(SVGGElement | null)[]>([])
  const [current, setCurrent] = useState(last !== undefined && last < CELLS ? last : 0)
  const onKeyDown = (event: KeyboardEvent, die: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEPS[event.key]
    const next = die + (step ?? 0)
    if (event.key === 'Enter' || event.key === ' ') onThrow(die)
    else if (step !== undefined && next >= 0 && next < CELLS) dice.current[next]?.focus()
    else return
    event.preventDefault()
  }
  return (
    <svg
      className="coded-dice"
      data-arrows=""
      role="group"
      aria-label="Dice, one for every cell: arrow keys move, Enter throws"
      viewBox={`0 0 ${SIDE} ${SIDE}`}
    >
      {Array.from({ length: CELLS }, (_, die) => (
        <g
          key={die}
          ref={(element) => {
            dice.current[die] = element
          }}
          className="coded-die"
          data-last={die === last || undefined}
          role="button"
          tabIndex={die === current ? 0 : -1}
          aria-label={`Throw ${dieName(die)}, now ${code[die].toFixed(1)}`}
          transform={`translate(${(die % SIDE) + 0.5} ${Math.floor(die / SIDE) + 0.5})`}
          onClick={() => onThrow(die)}
          onFocus={() => setCurrent(die)}
          onKeyDown={(event) => onKeyDown(event, die)}
        >
          <rect className="coded-reach" x={-0.5} y={-0.5} width={1} height={1} />
          <rect className="coded-body" x={-0.42} y={-0.42} width={0.84} height={0.84} rx={0.14} />
          {PIPS[faceOf(code[die])].map(([x, y]) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r={0.075} />
          ))}
        </g>
      ))}
    </svg>
  )
}
