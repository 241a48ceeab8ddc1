import { LossCurves } from '../../charts/LossCurves'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { BILLS, type Config } from './params'

/** The loss on attacked fresh digits while either net trains. */
export function Losses({ frame, config }: PictureProps<Config, Frame, Ensemble>) {
  const { free, plain } = frame.losses
  return (
    <LossCurves
      id="losses"
      title="Loss on attacked fresh digits, this seed"
      x={{ domain: [0, BILLS[config.bill]], label: 'gradient passes per digit' }}
      y={{ domain: [0.5, 12], label: 'loss', scale: 'log', ticks: [0.5, 1, 2, 5, 10] }}
      curves={[
        { name: 'free', series: 'robust', fresh: free },
        { name: 'plain', series: 'plain', fresh: plain },
      ]}
      kept={[]}
    />
  )
}
