import { Line } from '../../charts/Line'
import { sayPercent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Room } from '../../charts/Room'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { STYLES, type Test, TESTS, ticksOf } from './names'
import { type Config, EPOCHS } from './params'

/** What the matrix above leaves. */
const ROOM = { height: 82 } as const
/** Epochs from one measured point to the next: as the experiment notes them. */
const EVERY = 4
const MEASURED = Array.from({ length: EPOCHS / EVERY + 1 }, (_, i) => EVERY * i)
const NAMES = { plain: 'never saw', trained: 'practised' } as const

const testsOf = (config: Config): readonly Test[] => {
  const ticks = ticksOf(config)
  const own = TESTS.filter((test) => ticks.some((tick) => tick === test))
  return own.length === 0 ? ['clean'] : own
}

/** While both nets train: digits right among those changed as practised. */
export function Curves({ frame, config }: PictureProps<Config, Frame, Ensemble>) {
  const tests = testsOf(config).map((test) => TESTS.indexOf(test))
  const lines = (['plain', 'trained'] as const).map((name) => {
    const { curves } = frame[name]
    const y = curves[0].map(
      (_, at) => (100 * tests.reduce((sum, test) => sum + curves[test][at], 0)) / tests.length,
    )
    return { name, y, last: y[y.length - 1] }
  })
  return (
    <Room desk={ROOM}>
      <PlotPanel
        id="curves"
        title="Digits changed as practised: % right by epoch"
        description={lines.map(({ name, last }) => `${NAMES[name]}: ${sayPercent(last)}`).join(', ')}
        x={{ domain: [0, EPOCHS], label: '' }}
        y={{ domain: [0, 100], label: '', ticks: [0, 50, 100] }}
        margin={{ top: 8, bottom: 22 }}
        labels={lines.map(({ name, y, last }) => ({
          text: NAMES[name],
          x: MEASURED[y.length - 1],
          y: last,
          series: STYLES[name],
        }))}
      >
        {lines.map(({ name, y }) => (
          <Line key={name} x={MEASURED} y={y} series={STYLES[name]} width={2.5} />
        ))}
      </PlotPanel>
    </Room>
  )
}
