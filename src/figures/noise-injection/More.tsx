import { Line } from '../../charts/Line'
import { Panel } from '../../charts/Panel'
import { Panels } from '../../charts/Panels'
import { PlotPanel } from '../../charts/PlotPanel'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { TEST_NOISES } from './grid'
import { NAMES, STYLES } from './names'
import { NetField, titleOf } from './NetField'
import type { Config } from './params'
import { armOf, foldedIn, trainedIn } from './text'

/** What noise in use costs every net. */
function UnderNoise({ frame }: { frame: Frame }) {
  const arms = trainedIn(frame).map((name) => ({ name, ...armOf(frame, name) }))
  return (
    <PlotPanel
      id="under-noise"
      title="Accuracy when the test points are noisy"
      x={{ domain: [0, 1], label: 'noise on test points' }}
      y={{ domain: [50, 100], label: 'fresh points right', unit: '%' }}
      labels={arms.map(({ name, accuracy }) => ({
        text: NAMES[name],
        x: 1,
        y: 100 * (accuracy.at(-1) ?? Number.NaN),
        series: STYLES[name],
      }))}
    >
      {arms.map(({ name, accuracy }) => (
        <Line
          key={name}
          x={TEST_NOISES}
          y={accuracy.map((share) => 100 * share)}
          series={STYLES[name]}
          width={2.5}
        />
      ))}
    </PlotPanel>
  )
}

/** The nets that have left the stage for another, and all of them under noise. */
export function More({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  const folded = foldedIn(frame)
  return (
    <Panels layout={folded.length === 0 ? 'one' : folded.length === 1 ? 'pair' : 'three'} height={280}>
      {folded.map((treatment) => (
        <Panel key={treatment} id={treatment} title={titleOf(treatment, config)}>
          <NetField treatment={treatment} frame={frame} config={config} set={set} />
        </Panel>
      ))}
      <UnderNoise frame={frame} />
    </Panels>
  )
}
