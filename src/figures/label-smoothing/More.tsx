import { formatFixed } from '../../charts/number'
import { Panels } from '../../charts/Panels'
import { Button } from '../../controls/Button'
import type { PictureProps } from '../../shell/defineFigure'
import { Accuracy } from './Accuracy'
import { ClusterPlot } from './ClusterPlot'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { OverSeeds } from './OverSeeds'
import type { Config } from './params'
import { Targets } from './Targets'

/** What becomes of three digits inside the nets, what is asked for, how a student fares; the error over seeds. */
export function More(props: PictureProps<Config, Frame, Ensemble>) {
  const { frame, config, set } = props
  const [first, second, third] = config.classes
  const digits = [first, second, third] as const
  return (
    <>
      <Panels layout="three">
        <Targets {...props} />
        <ClusterPlot
          id="hard"
          clusters={frame.hard.clusters}
          digits={digits}
          title="Trained without smoothing"
        />
        <ClusterPlot
          id="smooth"
          clusters={frame.smooth.clusters}
          digits={digits}
          title={`Trained with ε = ${formatFixed(config.epsilon, 2)}`}
        />
      </Panels>
      <Panels layout="pair">
        <Accuracy {...props} />
        <OverSeeds {...props} />
      </Panels>
      <div className="button-row">
        <Button disabled={config.guess === 'open'} onPress={() => set({ guess: 'open' })}>
          Guess again
        </Button>
      </div>
    </>
  )
}
