import type { CSSProperties, ReactNode } from 'react'
import { formatPercent } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import { Room } from '../../charts/Room'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, shareLeft } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { Plane } from './Plane'
import { type Place, PLACES } from './places'

type Props = PictureProps<Config, Frame, Ensemble>

/** What the loop leaves to the plane within it. */
const DESK = { width: 527, height: 205 } as const
const PHONE = { width: 263, height: 205 } as const

/** A share that is drawn no larger than its way allows. */
const LARGEST = 1.4

/** A place of the loop: the whole card switches its filter. */
function Station({ place, config, set }: { place: Place } & Pick<Props, 'config' | 'set'>) {
  const { title, label, filter, colour, chapter, procedure } = place
  const style: CSSProperties = { '--procedure': colour }
  return (
    <div className="loop-station" style={style} data-on={config[filter] || undefined}>
      <button
        type="button"
        role="switch"
        aria-checked={config[filter]}
        onClick={() => set({ [filter]: !config[filter] })}
      >
        <strong>{title}</strong>
        <span>{label}</span>
      </button>
      <a href={`#${chapter}`} aria-label={`Chapter: ${procedure}`}>
        chapter →
      </a>
    </div>
  )
}

interface WayProps {
  frame: Frame
  /** Behind how many places it lies. */
  behind: number
  direction: 'right' | 'down' | 'left' | 'up'
}

/** From one place to the next: what is left there of the wrong example, as an area. */
function Way({ frame, behind, direction }: WayProps) {
  const share = shareLeft(frame, behind)
  const style: CSSProperties = { '--size': Math.sqrt(Math.min(LARGEST, share)).toFixed(3) }
  return (
    <div className="loop-way" data-direction={direction}>
      <span className="loop-wrong" style={style} />
      <span className="loop-share">{formatPercent(share, 2)}</span>
    </div>
  )
}

const Row = ({ children }: { children: ReactNode }) => <div className="loop-row">{children}</div>

/** The loop of training about what it makes of the points; at each place the wrong example can be made smaller. */
export function Loop(props: Props) {
  const { frame } = props
  const [data, network, loss, gradient] = PLACES.map((place) => (
    <Station key={place.stage} place={place} {...props} />
  ))
  return (
    <Panel
      id="loop"
      note="Red disc: how much of the wrong label’s effect is left behind each place. Dashed: the boundary with every label right."
    >
      <div className="loop">
        <Row>
          {data}
          <Way frame={frame} behind={1} direction="right" />
          {network}
        </Row>
        <div className="loop-middle">
          <Way frame={frame} behind={4} direction="up" />
          <Room desk={DESK} phone={PHONE}>
            <Plane {...props} />
          </Room>
          <Way frame={frame} behind={2} direction="down" />
        </div>
        <Row>
          {gradient}
          <Way frame={frame} behind={3} direction="left" />
          {loss}
        </Row>
      </div>
    </Panel>
  )
}
