import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { Panel } from '../../charts/Panel'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { Button } from '../../controls/Button'
import { Choice } from '../../controls/Choice'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame, NetFrame } from './experiment'
import { NET_NAMES, NETS, STYLES } from './names'
import type { Config } from './params'
import { QUESTION } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

const ANSWERS = { yes: 'yes', no: 'no', depends: 'it depends' } as const

const usedBins = ({ bins }: NetFrame) => bins.filter(({ count }) => count > 0)

/** How often the nets are right when they are so sure; on the diagonal they are honest. */
function Reliability({ frame }: Pick<Props, 'frame'>) {
  return (
    <PlotPanel
      id="reliability"
      title="Sure and right: honest on the diagonal"
      name="How often each net is right when it is so sure"
      description={NETS.map(
        (name) =>
          `${NET_NAMES[name]}: off by ${(100 * frame[name].calibrationError).toFixed(1)} points on average`,
      ).join('; ')}
      x={{ domain: [0, 1], label: 'confidence' }}
      y={{ domain: [0, 1.06], label: 'share right', ticks: [0, 0.5, 1] }}
    >
      <Line x={[0, 1]} y={[0, 1]} series="reference" width={1} />
      {NETS.map((name, i) => (
        <Note key={name} x={0.03} y={0.9 - 0.18 * i} text={NET_NAMES[name]} colour={STYLES[name].colour} />
      ))}
      {NETS.map((name) => {
        const bins = usedBins(frame[name])
        const most = Math.max(...bins.map(({ count }) => count))
        const [x, y] = [bins.map(({ confidence }) => confidence), bins.map(({ accuracy }) => accuracy)]
        return (
          <g key={name}>
            <Line x={x} y={y} series={STYLES[name]} width={1.25} />
            <Scatter
              x={x}
              y={y}
              series={STYLES[name]}
              weights={bins.map(({ count }) => Math.max(0.1, count / most))}
              radius={8}
            />
          </g>
        )
      })}
    </PlotPanel>
  )
}

/** Confidence against accuracy: asked first, then shown. */
export function Honesty({ frame, config, set }: Props) {
  if (config.guess !== 'open') return <Reliability frame={frame} />
  return (
    <Panel id="reliability">
      <section className="guess control" aria-label={QUESTION}>
        <p className="guess-question">What do you think?</p>
        <Choice<keyof typeof ANSWERS>
          label="More honest"
          options={ANSWERS}
          value={undefined}
          onChange={(guess) => set({ guess })}
        />
        <div className="button-row">
          <Button onPress={() => set({ guess: 'skipped' })}>Show me</Button>
        </div>
      </section>
    </Panel>
  )
}
