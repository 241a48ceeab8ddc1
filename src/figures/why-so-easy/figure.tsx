import { DirectLabels } from '../../charts/DirectLabels'
import { binned, Histogram } from '../../charts/Histogram'
import { Line } from '../../charts/Line'
import { say } from '../../charts/number'
import { Plot } from '../../charts/Plot'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import { randomLaw, worstCaseLaw } from './laws'
import { LENGTH, params, POINTS } from './params'

type Props = Pick<PictureProps<'why-so-easy', undefined>, 'frame' | 'config'>

const percent = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`

/** Where the laws are drawn. */
const SMOOTH = Array.from({ length: 91 }, (_, i) => 2 ** (i / 10))
const LABEL_ROOM = 96

function Accuracy({ frame, config }: Props) {
  const { dimensions, measured } = frame
  const law = SMOOTH.map((d) => worstCaseLaw(config.epsilon, d))
  const chance = randomLaw(config.epsilon)
  const last = measured.at(-1)
  return (
    <div>
      <p className="panel-title">Who still gets the right answer: measured, and the laws (dotted)</p>
      <Plot
        title="Accuracy against the number of dimensions"
        aspect={1.75}
        margin={{ right: LABEL_ROOM }}
        x={{ domain: [0.85, 600], label: 'dimensions d', scale: 'log', ticks: [1, 2, 8, 32, 128, 512] }}
        y={{ domain: [0, 1], label: 'accuracy' }}
      >
        <Rule x={config.dimensions} label={`d = ${config.dimensions}`} labelAt="start" />
        <Line x={SMOOTH} y={law} series="fgsm" />
        <Line x={SMOOTH} y={SMOOTH.map(() => chance)} series="randomSearch" />
        <Scatter x={dimensions} y={measured.map(({ untouched }) => untouched)} series="plain" radius={5} />
        <Scatter x={dimensions} y={measured.map(({ random }) => random)} series="randomSearch" radius={5} />
        <Scatter x={dimensions} y={measured.map(({ worst }) => worst)} series="fgsm" radius={5.5} />
        <DirectLabels
          labels={[
            { text: 'untouched', x: 600, y: last?.untouched ?? Number.NaN, series: 'plain' },
            { text: 'random signs', x: 600, y: chance - 0.02, series: 'randomSearch' },
            { text: 'worst case', x: 600, y: law.at(-1) ?? Number.NaN, series: 'fgsm' },
          ]}
        />
      </Plot>
    </div>
  )
}

const BIN = 0.25

function Margins({ frame, config }: Props) {
  const low = Math.floor(Math.min(-3, -1.5 - frame.loss))
  const domain = [low, 6] as const
  const bins = (values: Float32Array) => binned(values, domain, (6 - low) / BIN)
  const untouched = bins(frame.margins)
  const random = bins(frame.randomMargins)
  const worst = bins(frame.margins.map((margin) => margin - frame.loss))
  const top = 1.2 * Math.max(...[...untouched, ...random, ...worst].map(({ count }) => count), 10)
  return (
    <div>
      <p className="panel-title">
        How far on the right side: <span style={{ color: 'var(--plot-1)' }}>untouched</span>, random signs
        (dotted), <span style={{ color: 'var(--plot-3)' }}>worst case</span>
      </p>
      <Plot
        title={`Margins of the points in ${config.dimensions} dimensions`}
        aspect={1.75}
        x={{ domain, label: 'margin; below 0 the answer is wrong' }}
        y={{ domain: [0, top], label: 'points' }}
      >
        <Histogram bins={untouched} series="plain" />
        <Histogram bins={random} series="randomSearch" outline />
        <Histogram bins={worst} series="fgsm" />
        <Rule x={0} />
        <Rule
          x={2 - frame.loss}
          label={`2 − ε√d = ${(2 - frame.loss).toFixed(2).replace('-', '−')}`}
          series="fgsm"
        />
      </Plot>
    </div>
  )
}

function says({ frame, config }: Shown<'why-so-easy', undefined>): string {
  const { points, chosen, law } = frame
  return (
    `In ${config.dimensions} ${config.dimensions === 1 ? 'dimension' : 'dimensions'} with ε = ${config.epsilon.toFixed(2)}, ` +
    `${percent(chosen.untouched)} of ${points.toLocaleString('en')} points are right untouched, ${percent(chosen.random)} after random signs, ` +
    `and ${percent(chosen.worst)} in the worst case; the law Φ(2 − ε√d) says ${percent(law)}.`
  )
}

function readings({ frame: { measured, points }, config: { epsilon } }: Shown<'why-so-easy', undefined>) {
  const law = (dimensions: number): string => {
    const share = worstCaseLaw(epsilon, dimensions)
    return share < 0.001 ? `${(100 * share).toFixed(2)}\u00a0%` : percent(share)
  }
  const laws = { epsilon: say(epsilon), law2: law(2), law128: law(128), law512: law(512) }
  // The prose tells what all points showed; until then it keeps what it says.
  if (points < POINTS) return laws
  return { ...laws, leastRandom: percent(Math.min(...measured.map(({ random }) => random))) }
}

export default defineFigure<'why-so-easy'>({
  id: 'why-so-easy',
  name: 'Why it is so easy',
  claim: 'In many dimensions small steps add up.',
  params,
  main: ['dimensions', 'epsilon'],
  more: ['seed'],
  presets: [
    { label: 'The plane, d = 2', set: { dimensions: 2 } },
    { label: 'A digit, d = 64', set: {} },
    { label: 'd = 512', set: { dimensions: 512 } },
    { label: 'd = 512, ε = 0.1', set: { dimensions: 512, epsilon: 0.1 } },
  ],
  run: { length: () => LENGTH, unit: 'batch', countsFrom: 1, onChange: 'keep' },
  says,
  readings,
  table: ({ frame, config }) => ({
    columns: ['dimensions', 'untouched', 'random signs', 'worst case', 'law Φ(2 − ε√d)'],
    rows: frame.dimensions.map((d, i) => [
      d,
      frame.measured[i].untouched,
      frame.measured[i].random,
      frame.measured[i].worst,
      worstCaseLaw(config.epsilon, d),
    ]),
  }),
  Picture: (props) => (
    <div className="figure-panels">
      <Accuracy {...props} />
      <Margins {...props} />
    </div>
  ),
})
