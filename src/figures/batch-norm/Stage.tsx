import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { Panel } from '../../charts/Panel'
import { PanelTitle } from '../../charts/PanelTitle'
import { Plot } from '../../charts/Plot'
import { percent } from '../../charts/percent'
import { SideBySide } from '../../charts/SideBySide'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame, NetFrame } from './experiment'
import { NETS, type NetName, STYLES, TITLES } from './names'
import type { Config } from './params'
import { BINS, MIDDLES, REACH } from './shapes'

/** A bin that holds this share of all values reaches the next layer’s line. */
const FULL = 0.16
const TALLEST = 1.6

/** Ridge of a layer: how many values of each size its units receive. */
function Ridge({ net, layer, name }: { net: NetFrame; layer: number; name: NetName }) {
  const base = layer + 1
  const shape = net.shapes.subarray(layer * BINS, (layer + 1) * BINS)
  const top = Array.from(shape, (share) => base + Math.min(TALLEST, share / 255 / FULL))
  return (
    <>
      <Band x={MIDDLES} low={top.map(() => base)} high={top} series={STYLES[name]} opacity={0.3} />
      <Line x={MIDDLES} y={top} series={{ ...STYLES[name], dash: '' }} width={1.5} />
    </>
  )
}

function stateOf({ stopped, accuracy }: NetFrame): string {
  return stopped === undefined ? `${percent(accuracy)} right` : `ran away at step ${stopped.step}`
}

/** What each layer’s units receive in the three nets, from the first layer up to the last. */
export function Stage({ frame, config }: PictureProps<Config, Frame, Ensemble>) {
  const layers = Array.from({ length: config.depth }, (_, layer) => layer)
  return (
    <Panel
      id="ridges"
      note={`How often a layer’s units receive each value. Third net: normalised, then shifted. Beyond ±${REACH}: outermost bins.`}
    >
      <SideBySide areNarrow>
        {NETS.map((name, i) => {
          const net = frame.nets[name]
          return (
            <div key={name}>
              <PanelTitle>{`${TITLES[name]}: ${stateOf(net)}`}</PanelTitle>
              <Plot
                title={`${TITLES[name]}: what the units of each layer receive`}
                description={`${stateOf(net)}. A unit’s mean input moves by ${net.drift.toFixed(2)} spreads from moment to moment.`}
                x={{ domain: [-REACH, REACH], label: 'value', ticks: [-4, 0, 4] }}
                y={{
                  domain: [0.8, config.depth + TALLEST + 0.4],
                  label: i === 0 ? 'layer' : '',
                  ticks: layers.map((layer) => ({ at: layer + 1, label: String(layer + 1) })),
                }}
              >
                {layers.toReversed().map((layer) => (
                  <Ridge key={layer} net={net} layer={layer} name={name} />
                ))}
              </Plot>
            </div>
          )
        })}
      </SideBySide>
    </Panel>
  )
}
