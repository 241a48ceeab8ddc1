import type { ReactNode } from 'react'
import { Cells } from '../../charts/Cells'
import { formatFixed } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import { Panels } from '../../charts/Panels'
import { Choice } from '../../controls/Choice'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { BATCH, type Config, DECAY, EPSILON, HIDDEN, NOISE, params, POINTS, SMOOTHING } from './params'
import { PLACES } from './places'
import { UNITS } from './text'

type Stage = Config['stage']
type Props = Pick<PictureProps<Config, Frame, Ensemble>, 'frame' | 'config'>

interface Sheet {
  name: string
  columns: readonly string[]
  /** The first cell of a row is its name. */
  rows: readonly (readonly ReactNode[])[]
}

const two = (value: number): string => formatFixed(value, 2)
const CLASS = ['●', '▲']

/** The example's number and the label it carries. */
const example = (frame: Frame, row: number): ReactNode => {
  const { label, wrong } = frame.points[frame.rows[row]]
  return (
    <>
      <span>{`point ${frame.rows[row] + 1}, ${CLASS[label]}`}</span>
      {wrong ? <em className="loop-label"> wrong label</em> : null}
    </>
  )
}

/** A table with a row for each example of the batch. */
const perExample = (
  { frame }: Props,
  name: string,
  columns: readonly string[],
  cells: (row: number) => readonly number[],
): Sheet => ({
  name,
  columns: ['example', ...columns],
  rows: frame.rows.map((_, row) => [example(frame, row), ...cells(row).map(two)]),
})

/** The parameters as two tables: into the hidden units, and out of them. */
function perWeight(cell: (at: number) => string): Sheet[] {
  const grid = (name: string, from: readonly string[], to: readonly string[], first: number): Sheet => ({
    name,
    columns: ['from', ...to.map((unit) => `to ${unit}`)],
    rows: from.map((unit, i) => [unit, ...to.map((_, j) => cell(first + i * to.length + j))]),
  })
  return [
    grid('Input to hidden units', ['x₁', 'x₂', 'bias'], UNITS, 0),
    grid('Hidden units to output', [...UNITS, 'bias'], ['●', '▲'], 3 * HIDDEN),
  ]
}

function sheetsOf(props: Props): Sheet[] {
  const { frame, config } = props
  const pair = (of: Float32Array, row: number): number[] => [of[2 * row], of[2 * row + 1]]
  switch (config.stage) {
    case 'data':
      return [perExample(props, 'The batch', ['x₁', 'x₂'], (row) => pair(frame.shaken, row))]
    case 'network':
      return [
        perExample(props, 'Forward through the net', ['x₁', 'x₂', ...UNITS, 'z ●', 'z ▲'], (row) => [
          ...pair(frame.inputs, row),
          ...frame.hidden.subarray(HIDDEN * row, HIDDEN * (row + 1)),
          ...pair(frame.logits, row),
        ]),
      ]
    case 'loss':
      return [
        perExample(props, 'What a mistake costs', ['p ●', 'p ▲', 'asked ●', 'asked ▲', 'loss'], (row) => [
          ...pair(frame.probabilities, row),
          ...pair(frame.targets, row),
          frame.losses[row],
        ]),
      ]
    case 'gradient':
      return perWeight((at) => formatFixed(frame.gradient[at] + frame.decay[at], 3))
    case 'update':
      return perWeight((at) => `${two(frame.before[at])} → ${two(frame.after[at])}`)
  }
}

/** What a stage does, without its filter and with it. */
const TELLS: Record<Stage, { off: string; on: string }> = {
  data: {
    off: `${BATCH} of the ${POINTS} points enter, with the labels they carry. One of the ${POINTS} is labelled wrongly.`,
    on: `Each input is shaken by normal noise of standard deviation ${NOISE} before it enters, so that the net cannot hold on to exact places.`,
  },
  network: {
    off: `Inputs go through ${HIDDEN} tanh units h to two outputs z, one for each class.`,
    on: `Before they enter, inputs are moved by ${EPSILON} in each coordinate to where the loss is higher, so that the net learns to withstand it.`,
  },
  loss: {
    off: 'The outputs become probabilities p, and the loss is −log of the one that the label asks for: a wrong label pulls hardest on a net that is right.',
    on: `The label’s class is asked for with ${1 - SMOOTHING / 2} instead of 1, so that no label, right or wrong, can pull for ever.`,
  },
  gradient: {
    off: 'Going backward, each weight learns how the loss would change with it.',
    on: `${DECAY} of each weight is added to its gradient: weights that are not needed shrink.`,
  },
  update: {
    off: 'Each weight moves against its gradient times the learning rate η. Then the next batch comes.',
    on: '',
  },
}

const SheetTable = ({ sheet: { name, columns, rows } }: { sheet: Sheet }) => (
  <Cells areNamed caption={<caption className="panel-title">{name}</caption>} columns={columns} rows={rows} />
)

/** What the chosen stage of the loop does, and its numbers in this step. */
export function Numbers({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  const { stage } = config
  const filter = PLACES.find((place) => place.stage === stage)?.filter
  const isOn = filter !== undefined && config[filter]
  return (
    <Panels layout="one">
      <Panel id="numbers" title={`Every number of batch ${frame.step + 1}`}>
        <div className="loop-numbers">
          <Choice
            label={params.stage.label}
            options={params.stage.options}
            value={stage}
            onChange={(chosen) => set({ stage: chosen })}
          />
          <p>{isOn ? TELLS[stage].on : TELLS[stage].off}</p>
          <div className="loop-sheets">
            {sheetsOf({ frame, config }).map((sheet) => (
              <SheetTable key={sheet.name} sheet={sheet} />
            ))}
          </div>
        </div>
      </Panel>
    </Panels>
  )
}
