import { Panels } from '../../charts/Panels'
import type { PictureProps } from '../../shell/defineFigure'
import { Answers } from './Answers'
import { type Ensemble, overflowText, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { InOrder } from './InOrder'
import type { Config } from './params'

export function More({ frame, summary }: PictureProps<Config, Frame, Ensemble>) {
  return (
    <>
      <Panels layout="pair">
        <Answers frame={frame} />
        <InOrder frame={frame} />
      </Panels>
      <p className="replay-key">
        {summary === undefined
          ? `The same settings under ${SEEDS} seeds: still running.`
          : `${overflowText(summary)}.`}
      </p>
    </>
  )
}
