import { Band } from '../../charts/Band'
import { Note } from '../../charts/Note'
import { say } from '../../charts/number'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { type SeriesStyle, styleOf } from '../../charts/series'
import { Button } from '../../controls/Button'
import { DragHandle } from '../../controls/DragHandle'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { hasMarked, linesOf, markedBy } from './marks'
import type { Config } from './params'

/** Classes of probability, from surely good to surely faulty; crosses are held to be faulty. */
const EDGES = [0.1, 0.5, 0.9] as const
const STYLES: readonly SeriesStyle[] = [
  { colour: 'var(--plot-1)', marker: 'circle' },
  { colour: 'color-mix(in oklab, var(--plot-1) 55%, var(--plot-2))', marker: 'diamond' },
  { colour: 'color-mix(in oklab, var(--plot-2) 70%, var(--plot-1))', marker: 'plus' },
  { colour: 'var(--plot-2)', marker: 'cross' },
]

/** What the model holds of every reading, the range of the good ones, and rings about those that are faulty. */
function Answer({ frame: { errors, probability, faulty, model } }: { frame: Frame }) {
  const across = [0, errors.length + 1]
  const [low, high] = [model.mean - 2 * model.sd, model.mean + 2 * model.sd]
  const wrong = Array.from(faulty, (_, i) => i).filter((i) => faulty[i] === 1)
  return (
    <>
      <Band x={across} low={[low, low]} high={[high, high]} series="mixture" />
      <Scatter
        x={Array.from(errors, (_, i) => i + 1)}
        y={errors}
        series={STYLES}
        classes={Array.from(probability, (p) => EDGES.filter((edge) => p > edge).length)}
        radius={3.5}
        opacity={0.9}
      />
      <Scatter
        x={wrong.map((i) => i + 1)}
        y={wrong.map((i) => errors[i])}
        series={{ ...styleOf('data'), marker: 'ring' }}
        radius={7}
        opacity={0.7}
      />
    </>
  )
}

type LinesProps = Pick<PictureProps<Config, Frame, unknown>, 'config' | 'set'> & { last: number }

/** The reader's two lines, to be dragged; the hand is invited until one has been. */
function Lines({ config, set, last }: LinesProps) {
  const { reach, compare } = config
  const { low, high } = linesOf(config)
  const toShare = (y: number): number => Math.round((100 * y) / reach) / 100
  const domain = [-reach, reach] as const
  return (
    <>
      {hasMarked(config) || compare ? null : (
        <Note x={last} y={high} text="drag me ↓" anchor="end" dx={-22} dy={16} colour="var(--touch)" />
      )}
      <DragHandle
        axis="y"
        value={high}
        label="Upper line"
        domain={domain}
        onChange={(y) => set({ above: toShare(y) })}
      />
      <DragHandle
        axis="y"
        value={low}
        label="Lower line"
        domain={domain}
        onChange={(y) => set({ below: toShare(-y) })}
      />
    </>
  )
}

/** Every reading's error: marked by the reader's two lines first, then by the model too. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame, unknown>) {
  const { errors } = frame
  const { reach, compare } = config
  const { low, high } = linesOf(config)
  return (
    <PlotPanel
      id="readings"
      title={compare ? 'Errors, marked by how probably they are faulty' : 'Errors: which are faulty?'}
      note={
        compare
          ? 'Held to be faulty: ● below 10 %, ◆ to 50 %, + to 90 %, × above. Rings: truly faulty. Band: the model’s good readings.'
          : 'Diamonds: what you call faulty, outside your two lines.'
      }
      name="The error of each reading"
      description={`${errors.length} readings; your lines stand at ${say(low)} and ${say(high)}`}
      actions={
        <Button kind={compare ? 'plain' : 'main'} onPress={() => set({ compare: !compare })}>
          {compare ? 'Mark again' : hasMarked(config) ? 'Compare with the model' : 'Show me'}
        </Button>
      }
      x={{ domain: [0, errors.length + 1], label: 'number of the reading' }}
      y={{ domain: [-1.06 * reach, 1.06 * reach], label: 'error' }}
      interactive
    >
      {compare ? (
        <Answer frame={frame} />
      ) : (
        <Scatter
          x={Array.from(errors, (_, i) => i + 1)}
          y={errors}
          series={['data', 'moved']}
          classes={markedBy(errors, config).map(Number)}
          radius={3.5}
        />
      )}
      <Lines config={config} set={set} last={errors.length} />
    </PlotPanel>
  )
}
