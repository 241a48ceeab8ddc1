import { Bars } from '../../charts/Bars'
import { Pixels } from '../../charts/Pixels'
import { PixelStrip } from '../../charts/PixelStrip'
import { Plot } from '../../charts/Plot'
import { Choice } from '../../controls/Choice'
import { DrawPad } from '../../controls/DrawPad'
import type { PictureProps } from '../../shell/defineFigure'
import { params } from './params'

type Props = PictureProps<'adversarial-digits', undefined>

const SIDE = 8
const answerOf = (probabilities: Float32Array): number => probabilities.indexOf(Math.max(...probabilities))

/** Which digit is attacked: one of ten from the test set, or the reader's own. */
export function Source({ frame, config, set }: Props) {
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
        <DrawPad onChange={(pixels) => set({ drawn: pixels === null ? [] : [...pixels] })} />
      )}
      {note === undefined ? null : <p className="notice">{note}</p>}
    </div>
  )
}

/** The digit, the change and what the net gets to see. */
export function Triptych({ frame, config }: Pick<Props, 'frame' | 'config'>) {
  const { clean, changed, before, after } = frame
  const change = changed.map((value, i) => config.gain * (value - clean[i]))
  const isChanged = answerOf(before) !== answerOf(after)
  const pictures = [
    { values: clean, caption: `answer ${answerOf(before)}`, title: 'digit' },
    { values: change, caption: `× ${config.gain}`, title: 'change', signed: true },
    { values: changed, caption: `answer ${answerOf(after)}`, title: 'attacked' },
  ]
  return (
    <div className="attacked-digits">
      {pictures.map(({ values, caption, title, signed = false }) => (
        <div key={title}>
          <p className="panel-title">{title}</p>
          <Pixels values={values} columns={SIDE} signed={signed} label={`The ${title}, ${caption}`} />
          <p className="attacked-answer" data-changed={title === 'attacked' && isChanged ? '' : undefined}>
            {caption}
          </p>
        </div>
      ))}
    </div>
  )
}

/** Probabilities of the ten classes before and after the attack. */
export function Probabilities({ frame: { before, after } }: Pick<Props, 'frame'>) {
  const bars = (values: Float32Array, shift: number, series: 'plain' | 'robust') =>
    Array.from(values, (value, k) => ({ at: k + shift, value, series }))
  return (
    <div>
      <p className="panel-title">
        What the net believes: <span style={{ color: 'var(--plot-1)' }}>before (left bars)</span>,{' '}
        <span style={{ color: 'var(--plot-2)' }}>after (right bars)</span>
      </p>
      <Plot
        title="Probabilities of the ten digits before and after the attack"
        aspect={6}
        narrowAspect={2.2}
        x={{
          domain: [-0.6, 9.6],
          label: 'digit',
          ticks: Array.from({ length: 10 }, (_, at) => ({ at, label: String(at) })),
        }}
        y={{ domain: [0, 1], label: 'probability' }}
      >
        <Bars bars={bars(before, -0.2, 'plain')} width={0.36} />
        <Bars bars={bars(after, 0.2, 'robust')} width={0.36} />
      </Plot>
    </div>
  )
}
