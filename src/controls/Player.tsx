import type { ReactNode } from 'react'

export interface PlayerProps {
  playing: boolean
  /** Number of the frame shown, and how many there are. */
  frame: number
  length: number
  /** What a frame is: “epoch”. */
  unit: string
  /** Frames a paint. */
  speed: number
  onPlay: () => void
  onPause: () => void
  onStep: () => void
  onReset: () => void
  onScrub: (frame: number) => void
  onSpeed: (speed: number) => void
}

/** Play, pause, step, reset, speed and a time line. */
export function Player(props: PlayerProps): ReactNode {
  return (
    <div className="player">
      <button type="button" onClick={props.playing ? props.onPause : props.onPlay}>
        {props.playing ? 'Pause' : 'Play'}
      </button>
    </div>
  )
}
