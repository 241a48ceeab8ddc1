import { inPercent } from '../../charts/percent'
import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import { dropBlockRate, expectedDropShare, wholeMapShare } from '../../core/layers/dropBlock'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS, SIZES } from './ensemble'
import type { Frame } from './experiment'
import { type Config, LARGEST_BLOCK, MAPS, SIDE } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const X = { domain: [1, LARGEST_BLOCK], label: 'side of a block b', unit: 'cells', ticks: SIZES } as const

/** How badly the holes are refilled, against the size of the blocks. */
export function Errors({ frame, config, summary }: Props) {
  return (
    <PlotPanel
      id="errors"
      title={`Error of refilling: median of ${MAPS} maps, ${SEEDS} seeds`}
      description={`Single cells ${frame.single.median.toFixed(2)}, blocks of ${config.block} ${frame.set.median.toFixed(2)}.`}
      x={X}
      y={{ domain: [0, 1], label: 'error / variance' }}
    >
      {summary === undefined ? null : (
        <>
          <Band x={SIZES} low={summary.error.low} high={summary.error.high} series="robust" />
          <Line x={SIZES} y={summary.error.middle} series={{ ...styleOf('robust'), dash: '' }} width={2.5} />
        </>
      )}
      <Rule x={config.block} label={`b = ${config.block}`} series="moved" />
      <Scatter
        x={[config.block]}
        y={[frame.set.median]}
        series={{ ...styleOf('robust'), marker: 'circle' }}
        radius={5}
        opacity={1}
      />
    </PlotPanel>
  )
}

const ALL = Array.from({ length: LARGEST_BLOCK }, (_, i) => i + 1)

/** What the formula drops of a map, and how many maps it leaves whole, by the law that counts overlaps. */
function laws({ dropShare }: Config) {
  const sizes = ALL.map((block) => ({ side: SIDE, block }))
  const rates = sizes.map((size) => dropBlockRate(size, 1 - dropShare / 100))
  return {
    dropped: sizes.map((size, i) => 100 * expectedDropShare(size, rates[i])),
    whole: sizes.map((size, i) => 100 * wholeMapShare(size, rates[i])),
  }
}

/** What is really dropped, and how many maps have no hole at all: counted, and by the law. */
export function Shares({ config, summary }: Props) {
  const { dropped, whole } = laws(config)
  return (
    <PlotPanel
      id="shares"
      title="Cells dropped by chance, and maps left whole"
      x={X}
      y={{ domain: [0, 100], label: 'share', unit: '%' }}
      labels={[
        { text: 'dropped', x: LARGEST_BLOCK, y: dropped[LARGEST_BLOCK - 1], series: 'law' },
        { text: 'whole maps', x: LARGEST_BLOCK, y: whole[LARGEST_BLOCK - 1], series: 'fourth' },
      ]}
      description="Marks are counted, lines are the law that counts overlaps."
    >
      <Rule y={config.dropShare} label="asked for" labelAt="start" />
      <Line x={ALL} y={dropped} series="law" />
      <Line x={ALL} y={whole} series="fourth" />
      {summary === undefined ? null : (
        <>
          <Scatter x={SIZES} y={inPercent(summary.dropped)} series="third" />
          <Scatter x={SIZES} y={inPercent(summary.whole)} series="fourth" />
        </>
      )}
    </PlotPanel>
  )
}
