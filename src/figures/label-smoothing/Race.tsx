import { Band } from '../../charts/Band'
import type { DirectLabel } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { DragPoint } from '../../controls/DragPoint'
import { smoothedPair } from '../../core/losses/labelSmoothing'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame, NetFrame } from './experiment'
import { NET_NAMES, NETS, type NetName, STYLES } from './names'
import { type Config, params } from './params'
import { countsOf } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

/** Along the line of what is asked for: where it is taken hold of. */
const GRIP = 80

/** Where a number that is not told yet stands: it gives nothing away. */
const UNKNOWN = 45

const READ = Array.from({ length: 101 }, (_, i) => i)

/** How many there are up to each digit, nothing first. */
function summed(values: ArrayLike<number>): number[] {
  const sums = [0]
  for (let i = 0; i < values.length; i += 1) sums.push(sums[i] + values[i])
  return sums
}

/** What one net expects to have read rightly, and what it has. */
function Lanes({ net, name, isHidden }: { net: NetFrame; name: NetName; isHidden: boolean }) {
  const [expected, right] = [summed(net.hundred.confidence), summed(net.hundred.right)]
  const style = STYLES[name]
  return (
    <>
      <Line x={READ} y={right} series={{ ...style, dash: '' }} width={2} />
      <g className="until-guessed" data-hidden={isHidden || undefined}>
        <Band x={READ} low={expected} high={right} series={style} />
        <Line x={READ} y={expected} series={{ ...style, dash: '7 4' }} width={3} />
      </g>
    </>
  )
}

function labelsOf(frame: Frame, isHidden: boolean): DirectLabel[] {
  return NETS.flatMap((name) => {
    const { right, expected } = countsOf(frame[name])
    const at = { x: 100, series: STYLES[name] }
    const shown = { ...at, text: `${NET_NAMES[name]}: ${right} right`, y: right }
    const claimed = isHidden && name === 'smooth' ? '?' : Math.round(expected)
    return [
      shown,
      { ...at, text: `${NET_NAMES[name]}: expects ${claimed}`, y: claimed === '?' ? UNKNOWN : expected },
    ]
  })
}

/** The smoothing that asks for this probability of the right class. */
function epsilonFor(asked: number, spread: Config['spread']): number {
  const [least] = smoothedPair(10, params.epsilon.max, spread)
  const epsilon = (params.epsilon.max * (1 - asked)) / (1 - least)
  return Math.min(params.epsilon.max, Math.max(params.epsilon.min, Math.round(100 * epsilon) / 100))
}

/** A hundred fresh digits, read one after the other: what each net expects to have right races what it has right. */
export function Race({ frame, config, set }: Props) {
  const [asked] = smoothedPair(10, config.epsilon, config.spread)
  const [least] = smoothedPair(10, params.epsilon.max, config.spread)
  const isHidden = config.guess === 'open'
  const isUntouched = config.epsilon === params.epsilon.default
  return (
    <PlotPanel
      id="race"
      name="A hundred fresh digits: how many each net has right, and how many it expects to have right"
      description={labelsOf(frame, isHidden)
        .map(({ text }) => text)
        .join('; ')}
      note="Solid: digits read rightly so far. Dashed: the sum of the net’s confidences, so how many it expects to be right."
      interactive
      x={{ domain: [0, 100], label: 'fresh digits read' }}
      y={{ domain: [0, 100], label: 'right' }}
      labels={labelsOf(frame, isHidden)}
    >
      <Line x={[0, 100]} y={[0, 100 * asked]} series="moved" width={1.5} opacity={0.8} />
      {NETS.map((name) => (
        <Lanes key={name} net={frame[name]} name={name} isHidden={isHidden && name === 'smooth'} />
      ))}
      <Note
        x={100}
        y={9}
        dx={-8}
        anchor="end"
        text={`◆ asked for ${Math.round(100 * asked)}${isUntouched ? ': drag me' : ''}`}
        colour="var(--touch)"
      />
      <DragPoint
        x={GRIP}
        y={GRIP * asked}
        label="What is asked for"
        names={['digits', 'asked for']}
        domain={{ x: [GRIP, GRIP], y: [GRIP * least, GRIP] }}
        onChange={(_, y) => set({ epsilon: epsilonFor(y / GRIP, config.spread) })}
      />
    </PlotPanel>
  )
}
