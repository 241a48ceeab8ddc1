import { Bars } from '../../charts/Bars'
import { Plot } from '../../charts/Plot'
import { Rule } from '../../charts/Rule'
import { Guess } from '../../controls/Guess'
import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { ATTACKS, BALL_ATTACKS, NAMES } from './names'
import { EPOCHS, params } from './params'
import { Plane } from './Plane'

type Props = PictureProps<'attack-by-hand', undefined>
type Said = Shown<'attack-by-hand', undefined>

const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`
const classNames = ['A (circles)', 'B (triangles)']
const made = ({ guess }: Said['config']): boolean => guess.length > 0

/** How far each attack went, and at what cost. */
function Lengths({ frame, config }: Pick<Props, 'frame' | 'config'>) {
  const rows = [
    ...(made(config)
      ? [
          {
            name: 'you',
            l2: frame.guess.l2,
            changed: frame.guess.changed,
            cost: '',
            series: 'moved' as const,
          },
        ]
      : []),
    ...ATTACKS.map((name) => {
      const { l2, changed, gradients } = frame.ways[name]
      return {
        name: NAMES[name],
        l2,
        changed,
        cost: `, ${gradients} ${gradients === 1 ? 'pass' : 'passes'}`,
        series: name,
      }
    }),
  ]
  const farthest = Math.max(config.epsilon * Math.SQRT2, ...rows.map(({ l2 }) => l2), 0.2)
  return (
    <Plot
      title="Length of the change of every attack"
      aspect={1.6}
      narrowAspect={1.4}
      x={{ domain: [0, 1.75 * farthest], label: 'length of the change (l2)' }}
      y={{
        domain: [rows.length - 0.4, -0.6],
        label: '',
        ticks: rows.map(({ name }, at) => ({ at, label: name })),
      }}
    >
      <Bars
        direction="right"
        width={0.55}
        bars={rows.map(({ l2, changed, cost, series }, at) => ({
          at,
          value: l2,
          series,
          label: `${l2.toFixed(2)}${cost}${changed ? '' : ': no change'}`,
        }))}
      />
      <Rule x={config.epsilon} label="ε" />
    </Plot>
  )
}

function verdict({ guess, ways }: Frame): string {
  const nearest = ways.carliniWagner.changed ? ways.carliniWagner.l2 : Number.NaN
  const yours = `Your point, ${guess.l2.toFixed(2)} away, ${guess.changed ? 'changes the answer' : 'does not change the answer'}.`
  return Number.isNaN(nearest) ? yours : `${yours} The nearest change found is ${nearest.toFixed(2)} away.`
}

function Picture(props: Props) {
  const { frame, config, set } = props
  return (
    <div className="figure-panels lead">
      <Plane {...props} />
      <div>
        <Guess
          question={
            config.revealed
              ? 'How far every attack went'
              : 'Where inside the circle does the net change its answer?'
          }
          made={made(config)}
          revealed={config.revealed}
          onReveal={() => set({ revealed: true })}
          onAgain={() => set({ revealed: false, guess: [] })}
          verdict={made(config) ? verdict(frame) : undefined}
        >
          {config.revealed ? null : <p className="guess-how">Drag the diamond there.</p>}
        </Guess>
        <div className="until-guessed" data-hidden={!config.revealed || undefined}>
          <Lengths {...props} />
        </div>
      </div>
    </div>
  )
}

function says({ frame, config }: Said): string {
  const { epoch, accuracy, answer, probability, ways, tries } = frame
  if (epoch === 0) {
    return 'The net has not been trained yet: whatever it answers comes from its first, random weights.'
  }
  const training = epoch < EPOCHS ? `Epoch ${epoch}: right on ${percent(accuracy)} of the points. ` : ''
  const here = `${training}At the point under attack the net answers ${classNames[answer]} with probability ${probability.toFixed(2)}.`
  if (!config.revealed) {
    return `${here} Is there a place in the circle of radius ${config.epsilon.toFixed(2)} where it does not?`
  }
  const changed = BALL_ATTACKS.filter((name) => ways[name].changed).length
  const within = ways.carliniWagner.changed && ways.carliniWagner.l2 <= config.epsilon
  return [
    here,
    ways.carliniWagner.changed
      ? `Carlini–Wagner find another answer ${ways.carliniWagner.l2.toFixed(2)} away, ${within ? 'inside' : 'outside'} the circle, DeepFool ${ways.deepFool.l2.toFixed(2)} away.`
      : 'Carlini–Wagner find no other answer.',
    `${changed} of the 4 attacks in the square and ${percent(tries.share)} of 200 random points in the circle change it.`,
  ].join(' ')
}

export default defineFigure<'attack-by-hand'>({
  id: 'attack-by-hand',
  name: 'Attack by hand',
  claim: 'Somewhere inside the circle the answer changes.',
  params,
  main: ['epsilon', 'shown'],
  more: ['revealed', 'steps', 'restarts', 'noise', 'seed'],
  presets: [
    { label: 'A smaller circle', set: { revealed: true, epsilon: 0.2 } },
    { label: 'DeepFool alone', set: { revealed: true, shown: 'deepFool' } },
    { label: 'Random search', set: { revealed: true, shown: 'random' } },
  ],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep' },
  says,
  // The prose tells of the trained net; until then it keeps what it says.
  readings: ({ frame: { epoch, ways, tries }, config }) =>
    epoch < EPOCHS || !ways.carliniWagner.changed
      ? {}
      : {
          epsilon: config.epsilon.toFixed(2),
          nearest: ways.carliniWagner.l2.toFixed(2),
          randomShare: percent(tries.share),
        },
  table: ({ frame, config }) => ({
    columns: [
      'attack',
      'l2 length',
      'l∞ length',
      'answer changed',
      'margin left',
      'forward passes',
      'gradient passes',
    ],
    rows: [
      ...(made(config)
        ? [['you', frame.guess.l2, Number.NaN, frame.guess.changed ? 'yes' : 'no', Number.NaN, 1, 0]]
        : []),
      ...ATTACKS.map((name) => {
        const { l2, linf, changed, margin, queries, gradients } = frame.ways[name]
        return [NAMES[name], l2, linf, changed ? 'yes' : 'no', margin, queries, gradients]
      }),
    ],
  }),
  Picture,
})
