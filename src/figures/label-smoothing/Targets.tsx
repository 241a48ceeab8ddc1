import { Bars } from '../../charts/Bars'
import { Note } from '../../charts/Note'
import { formatFixed } from '../../charts/number'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { STYLES } from './names'
import type { Ensemble } from './ensemble'
import type { Config } from './params'
import type { Frame } from './experiment'

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit)
/** Half the distance between the two bars of a digit, and their width. */
const APART = 0.2
const WIDTH = 0.36
const INK = { colour: 'var(--ink)', marker: 'ring' } as const

/** What is asked for where the digit is the first of the three, and what the nets answer on average. */
export function Targets({ frame, config }: Pick<PictureProps<Config, Frame, Ensemble>, 'frame' | 'config'>) {
  const digit = Number(config.classes[0])
  const { right, wrong } = frame.target
  const bars = (low: number, high: number, offset: number) =>
    DIGITS.map((each) => ({ at: each + offset, value: each === digit ? high : low }))
  return (
    <PlotPanel
      id="targets"
      title={`For a ${digit}: asked for (bars), mean answer (rings)`}
      description={`Smoothed target: ${formatFixed(right, 3)} for the right digit, ${formatFixed(wrong, 4)} for every other.`}
      x={{
        domain: [-0.6, 9.6],
        label: 'digit',
        ticks: DIGITS.map((each) => ({ at: each, label: String(each) })),
      }}
      y={{ domain: [0, 1.1], label: 'probability', ticks: [0, 0.25, 0.5, 0.75, 1] }}
    >
      <Bars bars={bars(0, 1, -APART)} series={STYLES.hard} width={WIDTH} />
      <Bars bars={bars(wrong, right, APART)} series={STYLES.smooth} width={WIDTH} />
      <Scatter
        x={[...DIGITS.map((each) => each - APART), ...DIGITS.map((each) => each + APART)]}
        y={[...frame.hard.answers, ...frame.smooth.answers]}
        series={INK}
        radius={3}
        opacity={1}
      />
      <Note
        x={9.5}
        y={0.95}
        anchor="end"
        text={digit > 5 ? '' : `right ${formatFixed(right, 2)}, others ${formatFixed(wrong, 3)}`}
        colour={STYLES.smooth.colour}
      />
    </PlotPanel>
  )
}
