import { type ReactNode, useState } from 'react'
import type * as Panel from '../../controls/panel'
import type { Config, Id } from '../../experiments'
import type { Session, Snapshot } from '../../runtime/session'
import type { RunSettings } from '../defineFigure'

interface FigurePlayerProps<K extends Id> {
  Player: typeof Panel.Player
  run: RunSettings<Config<K>>
  config: Config<K>
  session: Session<K>
  snapshot: Snapshot<K>
}

/** The player of a figure's session. */
export function FigurePlayer<K extends Id>(props: FigurePlayerProps<K>): ReactNode {
  const { Player, run, config, session, snapshot } = props
  const [framesPerPaint, setFramesPerPaint] = useState(1)
  return (
    <Player
      playing={snapshot.phase === 'playing'}
      frame={snapshot.index}
      length={run.length(config)}
      unit={run.unit}
      countsFrom={run.countsFrom}
      speed={framesPerPaint}
      onPlay={() => session.play()}
      onPause={() => session.pause()}
      onStep={() => session.step()}
      onReset={() => session.seek(0)}
      onScrub={(index: number) => session.seek(index)}
      onSpeed={(speed: number) => {
        session.speed = speed
        setFramesPerPaint(speed)
      }}
    />
  )
}
