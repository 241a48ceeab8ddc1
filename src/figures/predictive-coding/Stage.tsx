import './predictive-coding.css'
import { Panel } from '../../charts/Panel'
import { Room } from '../../charts/Room'
import type { PictureProps } from '../../shell/defineFigure'
import { Candidates } from './Candidates'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { AHEAD, type Config } from './params'
import { Recording } from './Recording'

/** The height of either plot, as predictive-coding.css has it. */
const ROOM = { desk: { height: 178 }, phone: { height: 150 } } as const

/** A recording, and what the net expects of it. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  return (
    <Panel
      id="future"
      title={`Which of these comes ${AHEAD} moments after the past?`}
      note="A column is a moment of 16 channels: blue below zero, orange above. Framed in orange: the moment that came."
    >
      <div className="predictive-stage">
        <Room {...ROOM}>
          <Recording frame={frame} config={config} set={set} />
          <Candidates frame={frame} />
        </Room>
      </div>
    </Panel>
  )
}
