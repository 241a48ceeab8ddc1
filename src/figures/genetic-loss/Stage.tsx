import './genetic-loss.css'
import { Panel } from '../../charts/Panel'
import { Room } from '../../charts/Room'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { Grower } from './Grower'
import type { Config } from './params'
import { Population } from './Population'
import { BestAnswer } from './Published'

type Props = PictureProps<Config, Frame, Ensemble>

/** As genetic-loss.css has them. */
const ROOMS = {
  population: { desk: { width: 396, height: 400 }, phone: { width: 342, height: 250 } },
  tree: { desk: { width: 260, height: 196 }, phone: { width: 342, height: 200 } },
} as const

function Race(props: Props) {
  const { frame, config, set } = props
  const { members } = frame
  const lost = members.filter(({ judged }) => !Number.isFinite(judged)).length
  const worst = lost === 0 ? '' : ` ∞: beyond a billion somewhere, the worst fitness.`
  return (
    <Panel
      id="race"
      title={`Generation ${frame.generation}: ${members.length} losses ρ(r), the best at the left`}
      note={`Thick: better than the absolute error. Children stand near their parents. Press one to take its formula.${worst}`}
    >
      <div className="evolved">
        <Room {...ROOMS.population}>
          <Population frame={frame} taken={config.formula} onTake={(formula) => set({ formula })} />
        </Room>
        <Room {...ROOMS.tree}>
          <Grower {...props} />
        </Room>
      </div>
    </Panel>
  )
}

/** The race of losses, or the loss that won one elsewhere. */
export function Stage(props: Props) {
  return props.config.view === 'bred' ? <Race {...props} /> : <BestAnswer {...props} />
}
