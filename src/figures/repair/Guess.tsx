import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { domainOf } from '../../charts/scale'
import { styleOf } from '../../charts/series'
import type { PictureProps } from '../../shell/defineFigure'
import { Buy } from './Buy'
import type { Frame } from './experiment'
import type { Config } from './params'

/** So many of the readings show how noise and reading hang together. */
const SHOWN = 150

/** The noise that sits in readings, and what the readings let one guess of it. */
export function Guess({ frame, config, set }: PictureProps<Config, Frame, unknown>) {
  const { w, hidden, guess, bought } = frame
  const sorted = Array.from(w, (_, i) => i).toSorted((i, j) => w[i] - w[j])
  const [x, y] = [sorted.map((i) => w[i]), sorted.map((i) => guess[i])]
  return (
    <PlotPanel
      id="guess"
      title="Noise over reading: far ones were pushed there"
      name="Noise in each reading against the reading, and the best guess of it"
      actions={<Buy config={config} set={set} />}
      x={{ domain: domainOf([x]), label: '' }}
      y={{ domain: domainOf([hidden, y], { include: [0] }), label: '' }}
      margin={{ top: 8, bottom: 24 }}
    >
      <Scatter
        x={w.subarray(0, SHOWN)}
        y={hidden.subarray(0, SHOWN)}
        series="data"
        radius={2}
        opacity={0.5}
      />
      <Scatter x={w.subarray(0, bought.length)} y={bought} series="moved" radius={4.5} opacity={1} />
      <Line x={x} y={y} series="expanded" width={2.5} />
      <Note
        x={x[0]}
        y={y[0]}
        text="best guess"
        dx={4}
        dy={y[0] > 0 ? 16 : -8}
        colour={styleOf('expanded').colour}
      />
    </PlotPanel>
  )
}
