import { Line } from '../../charts/Line'
import { Panel } from '../../charts/Panel'
import { PlotPanel } from '../../charts/PlotPanel'
import { Room } from '../../charts/Room'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { CELLS, type Config, MOST_LAYERS } from './params'
import { Picture } from './Picture'

/** What the picture above leaves. */
const ROOM = { height: 135 } as const

/** The same throw where one dense code feeds every cell. */
export function Dense({ frame: { dense } }: PictureProps<Config, Frame>) {
  return (
    <Panel id="dense" title={`The same in a dense code: ${dense.count} of ${CELLS}`}>
      <div className="coded-dense">
        <Picture
          shown={dense}
          label={`The digit from a dense code; the last throw changed ${dense.count} of ${CELLS} cells`}
        />
      </div>
    </Panel>
  )
}

const LAYERS = Array.from({ length: MOST_LAYERS + 1 }, (_, layers) => layers)
const law = (layers: number): number => (2 * layers + 1) ** 2

/** How far one die reaches through more and more convolutions. */
export function Reach({ frame, config }: PictureProps<Config, Frame>) {
  return (
    <Room desk={ROOM}>
      <PlotPanel
        id="reach"
        title="Cells that a die in the middle changes"
        description={LAYERS.map((layers) => `${layers} convolutions: ${frame.reach[layers]}`).join('; ')}
        x={{ domain: [-0.2, MOST_LAYERS + 0.2], label: 'convolutions L', ticks: LAYERS }}
        y={{ domain: [0, 70], label: '', ticks: [9, 25, 49, 64] }}
        margin={{ top: 10 }}
        labels={[
          { text: 'dense', x: MOST_LAYERS, y: CELLS, series: 'robust' },
          { text: '(2L + 1)²', x: MOST_LAYERS, y: law(MOST_LAYERS), series: 'plain' },
        ]}
      >
        <Line x={LAYERS} y={LAYERS.map(() => CELLS)} series="robust" width={2.5} />
        <Line x={LAYERS} y={LAYERS.map(law)} series="plain" width={2} />
        <Scatter x={LAYERS} y={frame.reach} series="plain" radius={4.5} opacity={1} />
        <Scatter
          x={[config.layers]}
          y={[frame.reach[config.layers]]}
          series={{ colour: 'var(--ink)', marker: 'ring' }}
          radius={9}
        />
      </PlotPanel>
    </Room>
  )
}
