import { Panel } from '../../charts/Panel'
import { PanelTitle } from '../../charts/PanelTitle'
import { SideBySide } from '../../charts/SideBySide'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { LinearModel } from './LinearModel'
import { NetField, titleOf } from './NetField'
import type { Config } from './params'
import { accuracyText, armOf, comparedIn } from './text'

const NOTE =
  'Ringed: wrong label. Small dots: where noise put each point at its last five visits. Violet: one σ about a point.'

/** The two nets that are compared; or the linear model, which has no twin. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  if (frame.linear !== undefined) return <LinearModel linear={frame.linear} />
  return (
    <Panel id="fields" note={NOTE}>
      <SideBySide>
        {comparedIn(frame).map((treatment) => (
          <div key={treatment}>
            <PanelTitle>
              {config.revealed
                ? `${titleOf(treatment, config)}: ${accuracyText(armOf(frame, treatment))} right`
                : titleOf(treatment, config)}
            </PanelTitle>
            <NetField treatment={treatment} frame={frame} config={config} set={set} />
          </div>
        ))}
      </SideBySide>
    </Panel>
  )
}
