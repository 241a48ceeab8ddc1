import { Band } from '../../charts/Band'
import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { Plot } from '../../charts/Plot'
import { TitledPlot } from '../../charts/TitledPlot'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { Config } from '../../experiments'
import type { Frame } from './experiment'
import { EPOCHS, LARGEST_BLOCK, MAPS } from './params'

interface Props {
  frame: Frame
  config: Config<'dropblock'>
}

const X = {
  domain: [1, LARGEST_BLOCK],
  label: 'side of a block b',
  unit: 'cells',
  ticks: [1, 3, 5, 7, 9, 11, 13],
} as const
const percent = (share: number): number => 100 * share

/** How badly the holes are refilled, against the size of the blocks. */
export function Errors({ frame, config }: Props) {
  const blocks = frame.sizes.map(({ block }) => block)
  return (
    <TitledPlot
      title={`Error of refilling, median of ${MAPS} maps`}
      aspect={1.9}
      narrowAspect={1.3}
      x={X}
      y={{ domain: [0, 1], label: 'squared error / variance of the map' }}
    >
      <Band
        x={blocks}
        low={frame.sizes.map(({ lower }) => lower)}
        high={frame.sizes.map(({ upper }) => upper)}
        series="robust"
      />
      <Rule x={config.block} label={`b = ${config.block}`} series="moved" />
      <Line
        x={blocks}
        y={frame.sizes.map(({ median }) => median)}
        series={{ colour: 'var(--plot-2)', marker: 'square' }}
        width={2.5}
      />
      <Scatter x={[config.block]} y={[frame.set.median]} series="robust" radius={5} opacity={1} />
    </TitledPlot>
  )
}

/** What is really dropped, and how many maps have no hole at all: counted, and by the law. */
export function Shares({ frame, config }: Props) {
  const blocks = frame.sizes.map(({ block }) => block)
  const of = (value: (size: Frame['set']) => number) => frame.sizes.map((size) => percent(value(size)))
  const ends = (value: (size: Frame['set']) => number): number =>
    percent(value(frame.sizes.at(-1) ?? frame.set))
  return (
    <TitledPlot
      title="Dropped, and maps without a hole"
      aspect={1.6}
      narrowAspect={1.3}
      x={X}
      y={{ domain: [0, 100], label: 'share', unit: '%' }}
      description="Marks are counted, lines are the law that counts overlaps."
    >
      <Rule y={config.dropShare} label="asked for" labelAt="start" />
      <Line x={blocks} y={of(({ expected }) => expected)} series="law" />
      <Line x={blocks} y={of(({ expectedWhole }) => expectedWhole)} series="fourth" />
      <Scatter x={blocks} y={of(({ dropped }) => dropped)} series="third" />
      <Scatter x={blocks} y={of(({ whole }) => whole)} series="fourth" />
      <DirectLabels
        labels={[
          {
            text: 'cells dropped',
            x: blocks.at(-1) ?? 1,
            y: ends(({ expected }) => expected) + 7,
            series: 'law',
          },
          {
            text: 'maps without a hole',
            x: blocks.at(-1) ?? 1,
            y: ends(({ expectedWhole }) => expectedWhole) + 8,
            series: 'fourth',
          },
        ]}
      />
    </TitledPlot>
  )
}

/** Twin nets on wrong labels: what they know of test digits, and how far they repeat the labels they were given. */
export function Training({ frame, config }: Props) {
  const { plain, thinned } = frame
  const title = `Digits with ${config.wrongLabels} % wrong labels`
  const end = plain.test.length - 1
  const at = (values: readonly number[]): number => percent(values.at(-1) ?? Number.NaN)
  return (
    <div>
      <p className="panel-title">
        {title}: right answers to test digits (thick) and agreement with the labels given (thin; dashed: those
        that are right)
      </p>
      <Plot
        title={title}
        aspect={2.4}
        margin={{ right: 96 }}
        x={{ domain: [0, EPOCHS], label: 'epoch' }}
        y={{ domain: [0, 100], label: 'accuracy', unit: '%' }}
      >
        <Rule y={100 - config.wrongLabels} />
        <Line y={plain.given.map(percent)} series="plain" width={1} />
        <Line y={thinned.given.map(percent)} series="robust" width={1} />
        <Line y={plain.test.map(percent)} series="plain" width={2.75} />
        <Line y={thinned.test.map(percent)} series="robust" width={2.75} />
        <DirectLabels
          labels={[
            { text: 'no dropout', x: end, y: at(plain.test), series: 'plain' },
            { text: `dropout ${config.rate}`, x: end, y: at(thinned.test), series: 'robust' },
          ]}
        />
      </Plot>
    </div>
  )
}
