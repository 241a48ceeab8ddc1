import { Intervals } from '../../charts/Intervals'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { SeriesStyle } from '../../charts/series'
import type { PictureProps } from '../../shell/defineFigure'
import { compared, type Comparison, type Ensemble, rowOf } from './ensemble'
import type { Frame } from './experiment'
import { ROW_NAMES, TEST_NAMES, TESTS } from './names'
import type { Config } from './params'
import { signed } from './signed'

type Props = PictureProps<Config, Frame, Ensemble>

const LOOKS = [
  { verdict: 1, style: { colour: 'var(--plot-3)', marker: 'triangle' } },
  { verdict: -1, style: { colour: 'var(--plot-2)', marker: 'square' } },
  { verdict: 0, style: { colour: 'var(--ink-soft)', marker: 'circle' } },
] as const satisfies readonly { verdict: Comparison['verdict']; style: SeriesStyle }[]

/** The axis reaches at least so far, in points. */
const LEAST = 6

const pointsOf = ({ difference, interval }: Comparison): number[] => [
  difference,
  interval?.low ?? 0,
  interval?.high ?? 0,
]

/** Two rows against each other, threat by threat. */
export function Compare({ config, summary }: Props) {
  const { one, other } = config
  const tests = compared(rowOf(summary, one), rowOf(summary, other), config.holm)
  const all = tests.flatMap(pointsOf)
  const title = `A − B: ${ROW_NAMES[one]} − ${ROW_NAMES[other]}, in points`
  return (
    <PlotPanel
      id="compare"
      title={title}
      description={
        tests.length === 0
          ? 'Nothing to compare yet.'
          : tests.map(({ test, difference }) => `${TEST_NAMES[test]}: ${signed(difference, 1)}`).join(', ')
      }
      x={{ domain: [1.06 * Math.min(-LEAST, ...all), 1.06 * Math.max(LEAST, ...all)], label: '' }}
      y={{
        domain: [TESTS.length - 0.4, -0.6],
        label: '',
        ticks: TESTS.map((test, at) => ({ at, label: TEST_NAMES[test] })),
      }}
      margin={{ top: 4, bottom: 22 }}
    >
      <Rule x={0} />
      {LOOKS.map(({ verdict, style }) => {
        const some = tests.filter((each) => each.verdict === verdict)
        const at = some.map(({ test }) => TESTS.indexOf(test))
        return (
          <g key={verdict}>
            <Intervals
              from={some.map(({ interval }) => interval?.low ?? Number.NaN)}
              to={some.map(({ interval }) => interval?.high ?? Number.NaN)}
              y={at}
              series={style}
              width={2.5}
              opacity={0.8}
            />
            <Scatter
              x={some.map(({ difference }) => difference)}
              y={at}
              series={style}
              radius={4}
              opacity={1}
            />
          </g>
        )
      })}
    </PlotPanel>
  )
}
