import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { formatFixed } from '../../charts/number'
import { absolute, huber, type Rho, squared, tukey, tuning } from '../../core/estimators'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { ByLoss, Frame } from './experiment'
import { NAMES, shownLosses } from './names'
import type { Config } from './params'
import { badPoints, chosenPoint, heightAt } from './points'

/** How far the axes reach, in robust spreads: the first that holds the farthest point. */
const REACHES: readonly number[] = [8, 30, 60, 200, 1000]

export const lossesOf = (delta: number): ByLoss<Rho> => ({
  mse: squared,
  mae: absolute,
  huber: huber(delta),
  tukey: tukey(tuning.tukey),
})

/** How hard one point pulls, by how far it is off; the point that is spoken of stands on two of the curves. */
export function PullCurve({ frame, config }: PictureProps<Config, Frame, Ensemble>) {
  const { points, lines, spread } = frame
  const names = shownLosses(config.tukey).filter((name) => name !== 'mae')
  const losses = lossesOf(config.delta)
  const missOf = (name: 'mse' | 'huber', i: number): number => {
    const [x, y] = points[i] ?? [Number.NaN, Number.NaN]
    return Math.abs(y - heightAt(lines[name], x)) / (spread || 1)
  }
  const farthest = Math.max(...points.map((_, i) => Math.max(missOf('mse', i), missOf('huber', i))))
  const reach = REACHES.find((each) => each >= farthest) ?? farthest
  const misses = Array.from({ length: 161 }, (_, i) => (i * reach) / 160)
  const chosen = chosenPoint(frame, badPoints(frame, config.points.length))
  const marks = (['mse', 'huber'] as const).map((name) => {
    const miss = missOf(name, chosen)
    return { name, miss, pull: losses[name].psi(miss) }
  })
  // Two numbers at one place could not be read.
  const areApart = Math.abs(marks[0].pull - marks[1].pull) > reach / 8
  return (
    <PlotPanel
      id="pull"
      title="How hard one point pulls; one bad point marked"
      description={marks.map(({ name, pull }) => `${NAMES[name]}: ${formatFixed(pull, 1)}`).join(', ')}
      x={{ domain: [0, reach], label: 'distance from the line', unit: 'σ̂' }}
      y={{ domain: [-0.06 * reach, reach], label: 'pull', ticks: [0, reach / 2, reach] }}
      labels={names.map((name) => ({
        text: NAMES[name],
        x: reach,
        y: losses[name].psi(reach),
        series: name,
      }))}
    >
      {names.map((name) => (
        <Line key={name} x={misses} y={misses.map((miss) => losses[name].psi(miss))} series={name} />
      ))}
      <Scatter
        x={marks.map(({ miss }) => miss)}
        y={marks.map(({ pull }) => pull)}
        series="moved"
        radius={6}
        opacity={1}
      />
      {(areApart ? marks : marks.slice(1)).map(({ name, miss, pull }) => (
        <Note
          key={name}
          x={miss}
          y={pull}
          text={formatFixed(pull, 1)}
          anchor={name === 'mse' ? 'end' : 'middle'}
          dx={name === 'mse' ? -12 : 0}
          dy={name === 'mse' ? 2 : -12}
          colour="var(--touch)"
        />
      ))}
    </PlotPanel>
  )
}
