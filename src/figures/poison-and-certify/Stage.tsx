import './poison-and-certify.css'
import { say } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import { percent } from '../../charts/percent'
import { PixelStrip } from '../../charts/PixelStrip'
import { Choice } from '../../controls/Choice'
import { PixelPad } from '../../controls/PixelPad'
import { Slider } from '../../controls/Slider'
import type { PictureProps } from '../../shell/defineFigure'
import { Cloud } from './Cloud'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Poison } from './experiment/poison'
import { type Config, DIGITS, params, PIXELS, SIDE } from './params'
import { markedText } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

const NAMES = Object.fromEntries(Array.from({ length: DIGITS }, (_, digit) => [String(digit), `a ${digit}`]))
const rowOf = (pixels: Float32Array, row: number): Float32Array =>
  pixels.subarray(row * PIXELS, (row + 1) * PIXELS)
const lastOf = (values: readonly number[]): number => values[values.length - 1]

/** What was done to the training digits. */
function poisonTitle({ count, of }: Poison, { trigger, target }: Config): string {
  const share = `${say(count)} of ${say(of)} training digits`
  return trigger.length === 0
    ? `${share} are labelled ${target}, whatever they show`
    : `${share} bear the mark and are labelled ${target}`
}

/** The mark, painted over the chosen digit, and the label that such a digit is given. */
function Mark({ frame, config, set }: Props) {
  return (
    <div className="poison-mark">
      <p>Paint the mark</p>
      <PixelPad
        label="The mark"
        columns={SIDE}
        painted={Array.from({ length: PIXELS }, (_, pixel) => config.trigger.includes(pixel))}
        under={rowOf(frame.samples, config.digit)}
        onChange={(painted) => set({ trigger: [...painted.keys()].filter((pixel) => painted[pixel]) })}
      />
      {config.share === 0 ? null : (
        <p className="poison-label">
          <span>labelled</span>
          {config.digit === config.target ? null : <s>{config.digit}</s>}
          <strong>{config.target}</strong>
        </p>
      )}
    </div>
  )
}

/** Ten digits as they are and with the mark, with what the poisoned net calls them. */
function Rows({ frame, backdoor, config, set }: Props & { backdoor: Poison }) {
  const row = (pixels: Float32Array, answers: Uint8Array, mark: string) =>
    Array.from(answers, (answer, digit) => ({
      values: rowOf(pixels, digit),
      label: `a ${digit}${mark}, called ${answer}`,
      caption: String(answer),
    }))
  return (
    <div className="poison-rows">
      <div>
        <p>
          <strong>{percent(lastOf(backdoor.poisoned))}</strong>
          <span>{` of clean digits right (without poison ${percent(lastOf(backdoor.plain))})`}</span>
        </p>
        <PixelStrip
          label="Test digits: press one to choose it"
          columns={SIDE}
          size={30}
          pictures={row(frame.samples, backdoor.clean, '')}
          chosen={config.digit}
          onChoose={(digit) => set({ digit, tipped: [] })}
        />
      </div>
      <div>
        <p>
          <strong>{percent(lastOf(backdoor.success))}</strong>
          <span>{` of ${markedText(config)} called ${config.target}`}</span>
        </p>
        {config.trigger.length === 0 ? null : (
          <PixelStrip
            label="The same digits with the mark"
            columns={SIDE}
            size={30}
            pictures={row(backdoor.markedPixels, backdoor.marked, ' with the mark')}
          />
        )}
      </div>
    </div>
  )
}

function PoisonStage(props: Props & { backdoor: Poison }) {
  const { backdoor, config, set } = props
  return (
    <Panel id="poison" title={poisonTitle(backdoor, config)}>
      <div className="poison">
        <Mark {...props} />
        <div className="poison-hands">
          <Slider
            {...params.share}
            {...params.share.track}
            value={config.share}
            onChange={(share) => set({ share })}
          />
          <Choice
            label="Marked digits are to be called"
            help={params.target.help}
            options={NAMES}
            value={String(config.target)}
            onChange={(target) => set({ target: Number(target) })}
          />
        </div>
        <Rows {...props} />
      </div>
    </Panel>
  )
}

/** Poison: the mark and what it does. Or a digit in a cloud of noisy copies. */
export function Stage(props: Props) {
  const { poison, smoothing } = props.frame
  if (smoothing !== undefined) return <Cloud {...props} smoothing={smoothing} />
  return poison === undefined ? null : <PoisonStage {...props} backdoor={poison.backdoor} />
}
