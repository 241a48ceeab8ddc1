import { Arrows, type Arrow } from '../../charts/Arrows'
import { say } from '../../charts/number'
import { Note } from '../../charts/Note'
import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { DragPoint } from '../../controls/DragPoint'
import { GAMES, stepOf } from '../../core/gans'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { LOOKS } from './looks'
import { type Config, params, START } from './params'
import { startOf } from './start'
import { placesText } from './text'

/** Columns and rows of arrows; the plane is wider than starts may stand. */
const COLUMNS = 21
const ROWS = 11
const WIDE = 4
const TALL = 2.2
/** Longer arrows than this would cover others. */
const LONGEST = 0.4

/** One step from each place of a grid. */
function arrowsOf({ arrows: game, order, rate }: Config): Arrow[] {
  return Array.from({ length: COLUMNS * ROWS }, (_, i) => {
    const theta = ((i % COLUMNS) / (COLUMNS - 1) - 0.5) * 2 * WIDE
    const phi = (Math.floor(i / COLUMNS) / (ROWS - 1) - 0.5) * 2 * (TALL - 0.2)
    const next = stepOf({ theta, phi }, { game, order, rate })
    const [right, up] = [next.theta - theta, next.phi - phi]
    const part = Math.min(1, LONGEST / Math.hypot(right, up))
    return { from: [theta, phi], to: [theta + part * right, phi + part * up] }
  })
}

/** The plane of both players with arrows of one step, and three games from one start. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  const start = startOf(config)
  const [first] = params.start.default
  const isUntouched = start.theta === first[0] && start.phi === first[1]
  return (
    <PlotPanel
      id="plane"
      title={`Three games from one start, ${say(frame.step)} steps`}
      note={`Arrows: a step of the ${LOOKS[config.arrows].name} game, long ones cut short. ● Wasserstein  ▲ non-saturating  ■ regression.`}
      name="Generator and discriminator in their plane"
      description={placesText(frame)}
      x={{
        domain: [-START.theta[1], START.theta[1]],
        label: 'generator θ: the made point (the real one is at 0)',
      }}
      y={{ domain: [-TALL, TALL], label: 'discriminator φ: its slope' }}
      equal
      interactive
    >
      <Arrows arrows={arrowsOf(config)} series="reference" opacity={0.55} />
      <Rule x={0} label="made = real" labelAt="start" />
      {GAMES.map((game) => (
        <Line
          key={game}
          x={frame.games[game].theta}
          y={frame.games[game].phi}
          series={{ ...LOOKS[game].style, dash: '' }}
          width={game === 'regression' ? 3 : 1.5}
          opacity={game === 'regression' ? 1 : 0.7}
        />
      ))}
      {GAMES.map((game) => (
        <Scatter
          key={game}
          x={frame.games[game].theta.slice(-1)}
          y={frame.games[game].phi.slice(-1)}
          series={LOOKS[game].style}
          radius={7}
          opacity={1}
        />
      ))}
      <DragPoint
        x={start.theta}
        y={start.phi}
        label="Start of the games"
        names={['θ', 'φ']}
        radius={9}
        domain={{ x: START.theta, y: START.phi }}
        onChange={(theta, phi) => set({ start: [[Number(theta.toFixed(2)), Number(phi.toFixed(2))]] })}
      />
      {isUntouched ? (
        <Note x={start.theta} y={start.phi} dx={16} dy={-8} text="← drag me" colour="var(--touch)" />
      ) : null}
    </PlotPanel>
  )
}
