import { say } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import { Pixels } from '../../charts/Pixels'
import { PixelStrip } from '../../charts/PixelStrip'
import { Choice } from '../../controls/Choice'
import { DrawPad } from '../../controls/DrawPad'
import type { PictureProps } from '../../shell/defineFigure'
import { answerOf, topThree } from './answers'
import type { Frame } from './experiment'
import { type Config, params } from './params'

type Props = PictureProps<Config, Frame>

const SIDE = 8

/** Which digit is attacked: one of ten from the test set, or the reader's own. */
function Source({ frame, config, set }: Props) {
  const { samples, note } = frame
  return (
    <div className="attacked-source">
      <Choice
        label={params.source.label}
        options={params.source.options}
        value={config.source}
        onChange={(source) => set({ source })}
      />
      {config.source === 'test' ? (
        <PixelStrip
          label="Test digits"
          columns={SIDE}
          size={36}
          pictures={samples.map(({ pixels }, digit) => ({ values: pixels, label: `a test digit ${digit}` }))}
          chosen={samples.findIndex(({ digit }) => digit === config.digit)}
          onChoose={(chosen) => set({ digit: samples[chosen].digit })}
        />
      ) : (
        <DrawPad pixels={config.drawn} onChange={(drawn) => set({ drawn })} />
      )}
      {note === undefined ? null : <p className="notice">{note}</p>}
    </div>
  )
}

/** The three answers the net holds likeliest, the first one large. */
function TopThree({ frame }: { frame: Frame }) {
  const was = answerOf(frame.before)
  return (
    <ol className="attacked-top" aria-label="The net’s likeliest answers">
      {topThree(frame.after).map(({ answer, probability }) => (
        <li key={answer} data-changed={answer === was ? undefined : ''}>
          <strong>{answer}</strong>
          <span className="attacked-bar" style={{ inlineSize: `${Math.round(100 * probability)}%` }} />
          <span>{`${say(100 * probability, 2)} %`}</span>
        </li>
      ))}
    </ol>
  )
}

/** Digit + change = what the net gets to see, and what it answers. */
export function Stage(props: Props) {
  const { frame, config } = props
  const { clean, changed } = frame
  const change = changed.map((value, i) => config.gain * (value - clean[i]))
  return (
    <Panel id="digits" title="Digit + change = what the net gets to see">
      <div className="attacked">
        <Source {...props} />
        <div className="attacked-sum">
          <div>
            <Pixels values={clean} columns={SIDE} label={`The digit, answer ${answerOf(frame.before)}`} />
            <p>digit</p>
          </div>
          <span aria-hidden="true">+</span>
          <div>
            <Pixels values={change} columns={SIDE} signed label={`The change, × ${config.gain}`} />
            <p>{config.gain === 1 ? 'change' : `change, drawn × ${config.gain}`}</p>
          </div>
          <span aria-hidden="true">=</span>
          <div className="attacked-whole">
            <Pixels
              values={changed}
              columns={SIDE}
              label={`The attacked digit, answer ${answerOf(frame.after)}`}
            />
            <p>what the net sees</p>
          </div>
          <TopThree frame={frame} />
        </div>
      </div>
    </Panel>
  )
}
