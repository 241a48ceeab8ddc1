import { say } from '../../charts/number'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { DragAlong } from '../../controls/DragAlong'
import { nearestIndex } from '../../core/statistics'
import type { PictureProps } from '../../shell/defineFigure'
import { BETAS } from './betas'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { type Config, ONES, params } from './params'
import { clustersText, keptText } from './text'
import { Discs, Threads } from './Threads'

type Props = PictureProps<Config, Frame, Ensemble>

/** The way of the hand, from the smallest β up: a level line through the middle of the tree. */
const WAY = BETAS.toReversed()
const LEVEL = WAY.map(() => 0.5)
const betaAt = (at: number): number => Number(WAY[at].toPrecision(4))

/** What becomes of eight inputs as β falls: lines that join are told apart no more. */
export function Tree({ frame, config, set }: Props) {
  const { tree, split, inputs } = frame
  const at = nearestIndex(WAY, config.beta)
  return (
    <PlotPanel
      id="tree"
      title={
        config.view === 'net'
          ? 'The network is being trained …'
          : `β = ${say(config.beta)}: ${clustersText(split.clusters)}`
      }
      note="A line for each input x: how probable the answer 1 is in its likeliest cluster. Discs: the clusters, as large as their shares."
      name="The clusters of eight inputs, by β"
      description={`At β = ${say(config.beta)} there ${split.clusters === 1 ? 'is' : 'are'} ${clustersText(split.clusters)}. The last two join at β = ${inputs.joinAt.toFixed(3)}.`}
      x={{
        domain: [params.beta.min, params.beta.max],
        label: 'β, weight of what predicts',
        scale: 'log',
        ticks: [1, 3, 10, 30, 100, 300, 1000],
      }}
      y={{ domain: [0, 1], label: 'p(y = 1 | cluster)', ticks: [0, 0.25, 0.5, 0.75, 1] }}
      labels={ONES.map((one) => ({
        text: `x with ${one}`,
        x: params.beta.max,
        y: one,
        series: { colour: 'var(--ink-soft)', marker: 'circle' },
      }))}
      interactive
    >
      <Rule x={inputs.joinAt} />
      <Note
        x={inputs.joinAt}
        y={0.62}
        dx={6}
        text={`all join at ${inputs.joinAt.toFixed(3)}`}
        colour="var(--ink-soft)"
      />
      <Threads betas={BETAS} says={tree.says} />
      <Rule x={config.beta} series="moved" />
      <Discs beta={config.beta} says={split.says} weights={split.weights} />
      <DragAlong
        x={WAY}
        y={LEVEL}
        at={at}
        label="β, along the tree"
        says={`β = ${say(config.beta)}: ${clustersText(split.clusters)}, ${keptText(split.kept)} bits kept`}
        hint={config.beta === params.beta.default ? 'drag me along the tree' : undefined}
        onChange={(next) => set({ beta: betaAt(next) })}
      />
    </PlotPanel>
  )
}
