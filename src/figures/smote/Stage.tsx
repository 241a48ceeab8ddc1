import { Panel } from '../../charts/Panel'
import { PanelTitle } from '../../charts/PanelTitle'
import { SideBySide } from '../../charts/SideBySide'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { Plane } from './Plane'
import { Roc } from './Roc'
import { inventedText, noticeText } from './text'

const NOTE =
  'Triangles are rare: drag one, press to add one, twice to remove it. Curves: from where each model says “rare”.'

/** The points with what is invented between them, and what either model reaches. */
export function Stage(props: PictureProps<Config, Frame, Ensemble>) {
  const { frame } = props
  return (
    <Panel id="planes" note={noticeText(frame, props.config) ?? NOTE}>
      <SideBySide>
        <div className="smote-plane">
          <PanelTitle>{inventedText(frame)}</PanelTitle>
          <Plane {...props} />
        </div>
        <div>
          <PanelTitle>What either model finds, on fresh points</PanelTitle>
          <Roc {...props} />
        </div>
      </SideBySide>
    </Panel>
  )
}
