import { Panels } from '../../charts/Panels'
import type { PictureProps } from '../../shell/defineFigure'
import { Curves } from './Curves'
import type { Ensemble } from './ensemble'
import { Errors } from './Errors'
import type { Frame } from './experiment'
import { Extrapolation } from './Extrapolation'
import { methods, pointMethods } from './methods'
import { NoiseLaws } from './NoiseLaws'
import type { Config } from './params'

/** The other treatments, nets instead of cubics, and how SIMEX and the calibrations know. */
export function More({ frame, config, summary }: PictureProps<Config, Frame, Ensemble | undefined>) {
  const isShifted = frame.believed.mean !== 0
  const shown = methods.filter((method) => method !== 'truth' && (method !== 'mean' || isShifted))
  return (
    <>
      <Panels layout="lead" height={340}>
        <Curves
          frame={frame}
          id="cubics"
          title="A cubic for every treatment"
          curves={frame.cubic}
          shown={shown}
        />
        <Errors frame={frame} ensemble={summary} />
      </Panels>
      <Panels layout="three">
        <Curves
          frame={frame}
          id="nets"
          title="A net for every set of points"
          curves={frame.net}
          shown={pointMethods.filter((method) => shown.includes(method))}
          note="The best guess of each power and SIMEX change no points, so no net can be trained on theirs."
        />
        <Extrapolation simex={frame.simex} />
        <NoiseLaws frame={frame} config={config} />
      </Panels>
    </>
  )
}
