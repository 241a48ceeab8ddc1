import { formatPercent } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import { PanelTitle } from '../../charts/PanelTitle'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { NETS, type NetName } from './names'
import type { Config } from './params'
import { Sheet } from './Sheet'
import { nowOf } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

const titleOf = (net: NetName, { rate }: Config): string =>
  net === 'plain' ? 'Without dropout' : `With p = ${rate}`

/** The same wrongly labelled digits, as each of the twins answers them. */
export function Stage({ frame, config }: Props) {
  const areWrong = frame.wrong > 0
  return (
    <Panel
      id="sheets"
      note={
        areWrong
          ? 'Training digits that carry a wrong label. Red: the net repeats it. ✓: it says what the digit is.'
          : 'Training digits; all labels are right.'
      }
    >
      <div className="sheets">
        {NETS.map((net) => {
          const { byHeart, test } = nowOf(frame[net])
          const found = areWrong ? `${formatPercent(byHeart, 2)} repeated` : `${formatPercent(test)} right`
          return (
            <div key={net}>
              <PanelTitle>{`${titleOf(net, config)}: ${found}`}</PanelTitle>
              <Sheet
                shown={frame.shown}
                answers={frame[net].answers}
                name={`Training digits and what the net says, ${net === 'plain' ? 'without' : 'with'} dropout`}
                description={areWrong ? `Of the wrong labels ${found}.` : `Of fresh digits ${found}.`}
              />
            </div>
          )
        })}
      </div>
    </Panel>
  )
}
