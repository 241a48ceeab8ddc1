import { Panel } from '../../charts/Panel'
import { Pixels } from '../../charts/Pixels'
import { PixelStrip } from '../../charts/PixelStrip'
import { Slider } from '../../controls/Slider'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Smoothing } from './experiment/smoothing'
import { type Config, DIGITS, params, PIXELS, SIDE } from './params'
import { votesText } from './text'

type Props = PictureProps<Config, Frame, Ensemble> & { smoothing: Smoothing }

const rowOf = (pixels: Float32Array, row: number): Float32Array =>
  pixels.subarray(row * PIXELS, (row + 1) * PIXELS)

/** The chosen digit in a cloud of noisy copies, each with what the net calls it. */
export function Cloud({ smoothing, frame, config, set }: Props) {
  const { copies, answers } = smoothing
  return (
    <Panel id="cloud" title="One digit, many noisy copies of it" note={votesText(smoothing, config)}>
      <div className="cloud">
        <div className="cloud-digit">
          <Pixels values={rowOf(frame.samples, config.digit)} columns={SIDE} label={`a ${config.digit}`} />
          <PixelStrip
            label="Test digits: press one to choose it"
            columns={SIDE}
            size={20}
            pictures={Array.from({ length: DIGITS }, (_, digit) => ({
              values: rowOf(frame.samples, digit),
              label: `a ${digit}`,
            }))}
            chosen={config.digit}
            onChoose={(digit) => set({ digit, tipped: [] })}
          />
        </div>
        <ul className="cloud-copies" aria-label={`${answers.length} of the copies`}>
          {Array.from(answers, (answer, copy) => (
            <li key={copy} data-other={answer === config.digit ? undefined : ''}>
              <Pixels
                values={rowOf(copies, copy)}
                columns={SIDE}
                label={`copy ${copy + 1}, called ${answer}`}
              />
              <span aria-hidden="true">{answer}</span>
            </li>
          ))}
        </ul>
        <div className="poison-hands">
          <Slider {...params.sigma} value={config.sigma} onChange={(sigma) => set({ sigma })} />
          <Slider {...params.copies} value={config.copies} onChange={(count) => set({ copies: count })} />
        </div>
      </div>
    </Panel>
  )
}
