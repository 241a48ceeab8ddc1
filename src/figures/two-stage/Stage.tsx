import './two-stage.css'
import { roomFor } from '../../charts/DirectLabels'
import { type KeptLine, KeptLines, keptLabels, keptLinesOf } from '../../charts/KeptLines'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { say } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import { Plot } from '../../charts/Plot'
import { Room } from '../../charts/Room'
import { Button } from '../../controls/Button'
import { DragAlong } from '../../controls/DragAlong'
import type { PictureProps } from '../../shell/defineFigure'
import { Bill } from './Bill'
import { Cells } from './Cells'
import { borderOf, COSTS, swapped, totalOf, withBorder } from './edit'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { EPOCHS, KINDS, STRONG, whole } from './schedule'
import { STRIP } from './strip'
import { isUntouched, scheduleText } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

/** Passes that strong attacks throughout cost. */
const MOST = EPOCHS * COSTS[STRONG]

const BORDERS = Array.from({ length: EPOCHS + 1 }, (_, epoch) => epoch)
const GRIP = BORDERS.map(() => STRIP.bottom)

/** What becomes of an epoch that is drawn over. */
const PAINTED: Readonly<Record<Config['brush'], string>> = {
  strong: 'strongly attacked',
  weak: 'weakly attacked',
  plain: 'not attacked',
  out: 'left out',
}

/** The number in a schedule of what the reader paints with. */
const brushOf = ({ brush }: Config): number => KINDS.indexOf(brush)

/** Where the second stage begins, to be dragged. */
function Border({ config, set }: Pick<Props, 'config' | 'set'>) {
  const border = borderOf(config.schedule)
  return (
    <DragAlong
      x={BORDERS}
      y={GRIP}
      at={border.at}
      label="Border between the stages"
      says={`after epoch ${border.at}: ${scheduleText(config.schedule)}`}
      onChange={(at) => set({ schedule: withBorder(config.schedule, at, border) })}
    />
  )
}

/** The rooms of both plots, as two-stage.css has them. */
const ROOMS = {
  schedule: { desk: { height: 252 }, phone: { height: 196 } },
  loss: { desk: { height: 148 }, phone: { height: 124 } },
} as const

const TICKS = [0, 10, 20, 30, 40]
/** An untrained net stands at 3, one that was never attacked beyond 10. */
const LOSSES = [0.7, 12] as const

/** Left of both plots, and right of them where no kept run is named: an epoch stands above itself. */
const LEFT = 38
const RIGHT = 22

/** What is in the plot, from the back to the front. */
function Marks({ frame, config, set }: Props) {
  const total = totalOf(config.schedule)
  const all = whole(config.schedule)
  return (
    <>
      <Line x={[0, EPOCHS]} y={[0, MOST]} series="reference" width={1.5} />
      <Note x={17} y={187} dx={-8} dy={16} anchor="end" text={`all strong: ${MOST}`} />
      <Bill schedule={all} notes={frame.notes} />
      <Note
        x={EPOCHS}
        y={total}
        dx={-14}
        dy={total > MOST / 2 ? -22 : 20}
        anchor="end"
        text={`this bill: ${say(total)}`}
      />
      <Cells
        schedule={all}
        epoch={frame.epoch}
        brush={brushOf(config)}
        onPaint={(schedule) => set({ schedule })}
      />
      <Border config={config} set={set} />
      {isUntouched(config) ? (
        <Note
          x={borderOf(config.schedule).at}
          y={STRIP.bottom}
          dx={-16}
          dy={14}
          anchor="end"
          text="drag me, or paint above"
          colour="var(--touch)"
        />
      ) : null}
    </>
  )
}

/** Loss on attacked digits that no net was trained on, epoch by epoch. */
function Loss({ frame, lines, right }: Pick<Props, 'frame'> & { lines: readonly KeptLine[]; right: number }) {
  const losses = frame.notes.map(({ loss }) => loss)
  return (
    <Plot
      title="Loss on attacked fresh digits, this seed"
      description={`${losses.at(-1)?.toFixed(2) ?? ''} after epoch ${frame.epoch}`}
      x={{ domain: [0, EPOCHS], label: 'epoch', ticks: TICKS }}
      y={{
        domain: LOSSES,
        label: 'loss on attacked fresh digits, this seed',
        scale: 'log',
        ticks: [1, 3, 10],
      }}
      labels={keptLabels(lines)}
      margin={{ top: 24, left: LEFT, right }}
    >
      <KeptLines lines={lines} />
      <Line y={losses} series="robust" width={3} />
    </Plot>
  )
}

/** Forty epochs to be painted, the bill that grows under them, and what the net learns by it. */
export function Stage(props: Props) {
  const { frame, config, set, kept = [] } = props
  const { schedule } = config
  const lines = keptLinesOf(kept, (run) => run.notes.map(({ loss }) => loss))
  const right = lines.length === 0 ? RIGHT : roomFor(keptLabels(lines))
  return (
    <Panel
      id="schedule"
      title={`Draw over epochs: they are then ${PAINTED[config.brush]}. Below: the bill in passes per digit`}
      note="Full: ten strong steps of the attack. Pale: one weak step. Empty: no attack. Dotted: left out."
    >
      <div className="schedule-stage">
        <Room {...ROOMS.schedule}>
          <Plot
            title="The schedule, epoch by epoch, and its bill"
            description={`${scheduleText(schedule)}: ${say(totalOf(schedule))} gradient passes per digit.`}
            interactive
            x={{ domain: [0, EPOCHS], label: '', ticks: TICKS }}
            y={{ domain: [MOST + 20, STRIP.top - 6], label: '', ticks: [0, 110, 220, 330, 440] }}
            margin={{ top: 4, bottom: 24, left: LEFT, right }}
          >
            <Marks {...props} />
          </Plot>
        </Room>
        <div className="schedule-swap" data-for-hand="">
          <Button onPress={() => set({ schedule: swapped(schedule) })}>Swap the stages</Button>
        </div>
      </div>
      <div className="schedule-loss">
        <Room {...ROOMS.loss}>
          <Loss frame={frame} lines={lines} right={right} />
        </Room>
      </div>
    </Panel>
  )
}
