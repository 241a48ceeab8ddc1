import { useState } from 'react'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Pulls } from '../../charts/pull/Pulls'
import { Squares } from '../../charts/pull/Squares'
import { DragPoints } from '../../controls/DragPoints'
import { DropArea } from '../../controls/DropArea'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { NAMES, shownLosses } from './names'
import { type Config, DOMAIN } from './params'
import type { Ensemble } from './ensemble'
import { badPoints, chosenPoint, heightAt } from './points'

type Props = PictureProps<Config, Frame, Ensemble>

/** What is shown while all points stand inside it; else all of `DOMAIN`. */
const NEAR = { x: [0, 6], y: [-5, 45] } as const
/** Springs of so many honest points are drawn: of all sixty, none could be told from the next. */
const SPRINGS = 12

/** The axes: a point that is let go at their right end gets more room, one that comes back keeps it under the hand. */
function useDomain(points: Frame['points'], placed: number) {
  const isNear = points.every(([x, y]) => x <= NEAR.x[1] && y >= NEAR.y[0] && y <= NEAR.y[1])
  const [isWide, setIsWide] = useState(!isNear)
  if (!isNear && !isWide) setIsWide(true)
  if (isNear && isWide && placed === 0) setIsWide(false)
  return { domain: isWide ? DOMAIN : NEAR, widen: () => setIsWide(true) }
}

/** What pulls at the two lines: a square for every miss, springs and ropes of the bad points and of some others. */
function Pull({ frame, config, bad }: Pick<Props, 'frame' | 'config'> & { bad: readonly boolean[] }) {
  const { points, lines, spread } = frame
  const every = Math.max(1, Math.ceil(points.length / SPRINGS))
  const tied = points.filter((_, i) => bad[i] || i % every === 0)
  const [x, y] = [points.map(([at]) => at), points.map(([, at]) => at)]
  return (
    <>
      <Squares x={x} fit={x.map((at) => heightAt(lines.mse, at))} y={y} series="mse" />
      <Pulls
        x={tied.map(([at]) => at)}
        fit={tied.map(([at]) => heightAt(lines.huber, at))}
        y={tied.map(([, at]) => at)}
        limit={config.delta * spread}
        series="huber"
      />
    </>
  )
}

/** The points, grabbable, what they do to least squares and to Huber’s line, and a line for each loss. */
export function Stage({ frame, config, set }: Props) {
  const placed = config.points.length
  const points = placed > 0 ? config.points : frame.points
  const { domain, widen } = useDomain(points, placed)
  const names = shownLosses(config.tukey)
  const bad = badPoints(frame, placed)
  const chosen = chosenPoint(frame, bad)
  const [invitedX, invitedY] = points[chosen] ?? [Number.NaN, Number.NaN]
  return (
    <PlotPanel
      id="fits"
      name="The points, the lines fitted to them, and how hard each point pulls"
      note="Square: what a miss costs squared error. Spring: pull on Huber’s line; thick, once at its limit."
      interactive
      x={{ domain: domain.x, label: 'x' }}
      y={{ domain: domain.y, label: 'y' }}
      labels={names.map((name) => ({
        text: NAMES[name],
        x: domain.x[1],
        y: heightAt(frame.lines[name], domain.x[1]),
        series: name,
      }))}
    >
      <Pull frame={frame} config={config} bad={bad} />
      {names.map((name) => (
        <Line
          key={name}
          x={domain.x}
          y={domain.x.map((x) => heightAt(frame.lines[name], x))}
          series={name}
          width={name === 'mae' ? 1.5 : 3}
        />
      ))}
      <DropArea label="Add a point" onDrop={(x, y) => set({ points: [...points, [x, y]] })} />
      {placed > 0 ? null : (
        <Note x={invitedX} y={invitedY} text="drag me →" anchor="end" dx={-18} dy={5} colour="var(--touch)" />
      )}
      <DragPoints
        points={points}
        label={(i) => `Point ${i + 1}${i < frame.planted ? ', planted as an outlier' : ''}`}
        series={(i) => (bad[i] ? 'moved' : 'data')}
        radius={(i) => (bad[i] ? 9 : 5)}
        onChange={(i, x, y) => set({ points: points.map((point, j) => (j === i ? [x, y] : point)) })}
        onEnd={(i) => points[i] !== undefined && points[i][0] >= domain.x[1] && widen()}
        onRemove={points.length > 3 ? (i) => set({ points: points.filter((_, j) => j !== i) }) : undefined}
      />
    </PlotPanel>
  )
}
