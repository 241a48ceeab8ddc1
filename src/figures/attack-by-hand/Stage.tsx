import { Ball } from '../../charts/Ball'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import { DragPoints } from '../../controls/DragPoints'
import type { PictureProps } from '../../shell/defineFigure'
import { Answers } from './Answers'
import { placeGuess } from './circle'
import type { Frame } from './experiment'
import { type Config, DOMAIN, params } from './params'
import { hasMoved } from './rivals'
import { Turns } from './Turns'
import { Ways } from './Ways'

const everySecond = (values: Float32Array, from: 0 | 1): Float32Array =>
  values.filter((_, i) => i % 2 === from)

/** What the net answers: its colour, and the shape that the data of this class have. */
const CLASSES = ['classA', 'classB'] as const
const WORDS = ['A', 'B'] as const

/** The plane with its two moons, the circle about the point, and what was found in and about it. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame>) {
  const point = config.point[0] ?? params.point.default[0]
  const guess = placeGuess(config.guess, point, config.epsilon)
  const answer = frame.guess.changed ? 1 - frame.answer : frame.answer
  const found = { ...styleOf(CLASSES[answer]), marker: 'diamond' as const }
  return (
    <PlotPanel
      id="plane"
      name="Two moons, the point under attack and the circle about it"
      description={`The net answers ${WORDS[frame.answer]} at the point under attack and ${WORDS[answer]} at yours, ${frame.guess.l2.toFixed(2)} away.`}
      actions={<Turns config={config} set={set} />}
      interactive
      equal
      x={{ domain: DOMAIN.x, label: 'x₁' }}
      y={{ domain: DOMAIN.y, label: 'x₂' }}
    >
      {config.revealed ? <Answers frame={frame} /> : null}
      <Scatter
        x={everySecond(frame.data, 0)}
        y={everySecond(frame.data, 1)}
        classes={frame.labels}
        series={CLASSES}
        radius={3}
        opacity={0.55}
      />
      <Ball x={point[0]} y={point[1]} radius={config.epsilon} norm="l2" series="moved" />
      <Note
        x={point[0]}
        y={point[1] + config.epsilon}
        text={config.revealed ? 'your circle' : 'you may go as far as this circle'}
        anchor="middle"
        dy={-7}
        colour="var(--touch)"
      />
      <Ways frame={frame} config={config} />
      {hasMoved(config) ? (
        <Note
          x={guess[0]}
          y={guess[1]}
          text={frame.guess.changed ? `${WORDS[answer]}!` : `still ${WORDS[answer]}`}
          dx={16}
          dy={5}
          colour={found.colour}
        />
      ) : (
        <Note x={guess[0]} y={guess[1]} text="← drag me" dx={24} dy={5} colour="var(--touch)" />
      )}
      <DragPoints
        points={[guess, point]}
        label={(i) => (i === 0 ? 'Your own attack' : 'The point under attack')}
        series={(i) => (i === 0 ? found : 'data')}
        radius={(i) => (i === 0 ? 9 : 7)}
        names={['x₁', 'x₂']}
        onChange={(i, x, y) => set(i === 0 ? { guess: [[x, y]] } : { point: [[x, y]] })}
      />
    </PlotPanel>
  )
}
