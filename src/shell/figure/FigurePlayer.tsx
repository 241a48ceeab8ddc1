import { type ReactNode, useEffect, useState } from 'react'
import type * as Panel from '../../controls/panel'
import type { Config, Id } from '../../experiments'
import { Pace } from '../../runtime/pace'
import type { Session, Snapshot } from '../../runtime/session'
import type { RunSettings } from '../defineFigure'
import { clockOf } from './clock'

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
  const [speed, onSpeed] = useState(1)
  const clock = clockOf(run, config)
  useEffect(() => {
    session.pace = new Pace(clock.length, speed)
  }, [session, clock.length, speed])
  return (
    <Player
      playing={snapshot.phase === 'playing'}
      frame={snapshot.index}
      {...clock}
      speed={speed}
      onPlay={() => session.play()}
      onPause={() => session.pause()}
      onStep={() => session.step()}
      onReset={() => session.seek(0)}
      onScrub={(index: number) => session.seek(index)}
      onSpeed={onSpeed}
    />
  )
}
