import './infomax.css'
import { Panel } from '../../charts/Panel'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { Question } from './Question'
import { Table } from './Table'

/** The critic’s table, and a question that it answers too. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  return (
    <Panel
      id="critic"
      title="Which code belongs to which picture?"
      note="Rows are codes, cells the critic’s shares; on the diagonal both belong together."
    >
      <div className="infomax-stage">
        <Table frame={frame} />
        <Question frame={frame} config={config} set={set} />
      </div>
    </Panel>
  )
}
