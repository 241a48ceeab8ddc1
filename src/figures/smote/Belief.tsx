import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { NAMES, STYLES } from './names'
import { type Config, PREVALENCE } from './params'

/** Of fewer points a share would be chance. */
const FEWEST = 10
const SHARES = [0, 0.5, 1].map((at) => ({ at, label: `${100 * at}` }))

/** What either model says, against how often it is so: honest on the diagonal. */
export function Belief({ frame }: PictureProps<Config, Frame, Ensemble>) {
  const models = (['plain', 'smote'] as const).flatMap((name) => {
    const model = frame[name]
    return model === undefined
      ? []
      : [{ name, model, bins: model.bins.filter(({ count }) => count >= FEWEST) }]
  })
  const meanOf = (belief: number): string => percent(belief)
  return (
    <PlotPanel
      id="belief"
      title="Says “rare” (→) and is (↑), in %"
      name="How often a case is rare that a model calls so probable"
      description={models
        .map(({ name, model }) => `${NAMES[name]}: ${meanOf(model.meanBelief)} on average`)
        .join('; ')}
      x={{ domain: [0, 1], label: '', ticks: SHARES }}
      y={{ domain: [0, 1.04], label: '', ticks: SHARES }}
      margin={{ top: 6, bottom: 22 }}
    >
      <Line x={[0, 1]} y={[0, 1]} series="reference" width={1} />
      {models.map(({ name, model, bins }, i) => (
        <g key={name}>
          <Line
            x={bins.map(({ confidence }) => confidence)}
            y={bins.map(({ accuracy }) => accuracy)}
            series={STYLES[name]}
            width={2.5}
          />
          <Scatter
            x={bins.map(({ confidence }) => confidence)}
            y={bins.map(({ accuracy }) => accuracy)}
            series={STYLES[name]}
            radius={4}
          />
          <Note
            x={0.02}
            y={1.04}
            dy={13 + 17 * i}
            text={`${NAMES[name]}: ${meanOf(model.meanBelief)} on average`}
            colour={STYLES[name].colour}
          />
        </g>
      ))}
      <Note
        x={0.02}
        y={1.04}
        dy={13 + 17 * models.length}
        text={`true: ${meanOf(PREVALENCE)}`}
        colour="var(--ink-soft)"
      />
    </PlotPanel>
  )
}
