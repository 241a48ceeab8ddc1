import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { formatFixed } from '../charts/number'
import { Button } from './Button'
import { useRangeHand } from './useRangeHand'

export interface PlayerProps {
  playing: boolean
  /** Number of the frame shown, and how many there are. */
  frame: number
  length: number
  /** What is counted: “epoch”. */
  unit: string
  /** How much of it lies between two frames: 1 unless given. */
  each?: number | undefined
  /** What the first frame is called: 0 unless given. */
  countsFrom?: number | undefined
  /** How many times as fast as the run would play by itself. */
  speed: number
  onPlay: () => void
  onPause: () => void
  onStep: () => void
  onReset: () => void
  onScrub: (frame: number) => void
  onSpeed: (speed: number) => void
}

const speeds = [0.25, 0.5, 1, 2, 4, 8]
const named: Readonly<Record<number, string>> = { 0.25: '¼', 0.5: '½' }

const Icon = ({ path }: { path: string }): ReactNode => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="player-icon">
    <path d={path} />
  </svg>
)
const playPath = 'M4 2.5v11l9-5.5z'
const pausePath = 'M4 2.5h3v11H4zM9 2.5h3v11H9z'
const stepPath = 'M3 2.5v11l7-5.5zM11 2.5h2v11h-2z'
const resetPath = 'M13 2.5v11L6 8zM3 2.5h2v11H3z'

/** The time line and the list of speeds have arrow keys of their own. */
const arrows: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** Play, pause, step, reset, speed and a time line. Inside, Space plays and pauses and arrow keys step. */
export function Player(props: PlayerProps): ReactNode {
  const { playing, frame, length, unit, each = 1, speed, countsFrom = 0 } = props
  const id = useId()
  const last = Math.max(0, length - 1)
  const hand = useRangeHand({ value: frame, change: props.onScrub, restore: props.onScrub })
  const [at, of] = [frame, last].map((index) => formatFixed(index * each + countsFrom, 0))
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const on = event.target instanceof HTMLElement ? event.target.tagName : ''
    const arrow = on === 'BUTTON' ? arrows[event.key] : undefined
    if (arrow !== undefined) props.onScrub(Math.min(last, Math.max(0, frame + arrow)))
    else if (event.key !== ' ' || on === 'BUTTON' || on === 'SELECT') return
    else if (playing) props.onPause()
    else props.onPlay()
    event.preventDefault()
  }
  return (
    // Space works wherever the focus is inside; every single function is a labelled control of its own.
    <div className="player control" role="group" aria-label="Training" onKeyDown={onKeyDown}>
      <Button kind="main" label={playing ? 'Pause' : 'Play'} onPress={playing ? props.onPause : props.onPlay}>
        <Icon path={playing ? pausePath : playPath} />
      </Button>
      <Button label="Back to the start" onPress={props.onReset}>
        <Icon path={resetPath} />
      </Button>
      <Button
        label={each === 1 ? `One ${unit} on` : `${each} ${unit}s on`}
        onPress={props.onStep}
        disabled={frame >= last}
      >
        <Icon path={stepPath} />
      </Button>
      <input
        type="range"
        className="player-line"
        aria-label={`${unit} shown`}
        aria-valuetext={`${unit} ${at} of ${of}`}
        min={0}
        max={last}
        step={1}
        value={Math.min(frame, last)}
        {...hand}
      />
      <output className="player-at" aria-live="off">
        <span>{`${unit} ${at} `}</span>
        <span className="player-of">{`of ${of}`}</span>
      </output>
      <label className="player-speed" htmlFor={id}>
        <span className="visually-hidden">Speed</span>
        <select id={id} value={speed} onChange={({ target }) => props.onSpeed(Number(target.value))}>
          {speeds.map((each) => (
            <option key={each} value={each}>
              {`${named[each] ?? each}×`}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
