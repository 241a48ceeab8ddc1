import { Line } from '../../charts/Line'
import { Panel } from '../../charts/Panel'
import { Panels } from '../../charts/Panels'
import { PlotPanel } from '../../charts/PlotPanel'
import { OwnDigit } from '../../controls/OwnDigit'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { NET_NAMES, NETS, STYLES } from './names'
import { type Config, EPOCHS } from './params'

/** Epochs from one measured loss to the next: as the experiment notes them. */
const EVERY = 4
const MEASURED = Array.from({ length: EPOCHS / EVERY + 1 }, (_, i) => EVERY * i)

/** The loss of each net on fresh digits with a hole, while it trains. */
function Losses({ nets }: Frame) {
  const lastOf = (losses: readonly number[]): number => losses[losses.length - 1]
  return (
    <PlotPanel
      id="losses"
      title="Loss on fresh digits with a hole, while the nets train"
      description={NETS.map((name) => `${NET_NAMES[name]}: ${lastOf(nets[name].losses).toFixed(2)}`).join(
        ', ',
      )}
      x={{ domain: [0, EPOCHS], label: 'epoch' }}
      y={{ domain: [0.2, 3], label: '−log p of the right digit', scale: 'log' }}
      labels={NETS.map((name) => ({
        text: NET_NAMES[name],
        x: MEASURED[nets[name].losses.length - 1],
        y: lastOf(nets[name].losses),
        series: STYLES[name],
      }))}
    >
      {NETS.map((name) => (
        <Line key={name} x={MEASURED} y={nets[name].losses} series={STYLES[name]} width={2.5} />
      ))}
    </PlotPanel>
  )
}

/** How the nets trained, and a picture A of the reader’s own. */
export function More({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  return (
    <Panels layout="lead" height={260}>
      <Losses {...frame} />
      <Panel id="own" title="Your own picture A">
        <OwnDigit pixels={config.drawn} onChange={(drawn) => set({ drawn })} />
        {config.drawn.length === 0 ? null : (
          <p>{`It counts as a ${config.digitA}: press picture A on the stage until it says which digit you drew.`}</p>
        )}
      </Panel>
    </Panels>
  )
}
