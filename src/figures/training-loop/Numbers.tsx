import type { ReactNode } from 'react'
import { fixed } from '../../charts/number'
import type { Config } from '../../experiments'
import type { Frame } from './experiment'
import { DECAY, EPSILON, NOISE, SMOOTHING } from './params'
import { type Stage, type StageInfo, STAGES } from './stages'

interface Props {
  frame: Frame
  config: Config<'training-loop'>
}

interface Sheet {
  name: string
  columns: readonly string[]
  rows: readonly { key: string; name: ReactNode; cells: readonly string[] }[]
}

const two = (value: number): string => fixed(value, 2)
const CLASS = ['●', '▲']

/** The example's number and the label it carries. */
const example = (frame: Frame, row: number): ReactNode => {
  const { label, wrong } = frame.points[frame.rows[row]]
  return (
    <>
      point {frame.rows[row] + 1}, {CLASS[label]}
      {wrong ? <em className="loop-wrong"> wrong label</em> : ''}
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
  rows: frame.rows.map((point, row) => ({
    key: String(point),
    name: example(frame, row),
    cells: cells(row).map(two),
  })),
})

/** The 17 parameters as two tables: into the hidden units, and out of them. */
function perWeight(cell: (at: number) => string): Sheet[] {
  const grid = (name: string, from: readonly string[], to: readonly string[], first: number): Sheet => ({
    name,
    columns: ['from', ...to.map((unit) => `to ${unit}`)],
    rows: from.map((unit, i) => ({
      key: unit,
      name: unit,
      cells: to.map((_, j) => cell(first + i * to.length + j)),
    })),
  })
  return [
    grid('Input to hidden units', ['x₁', 'x₂', 'bias'], ['h₁', 'h₂', 'h₃'], 0),
    grid('Hidden units to output', ['h₁', 'h₂', 'h₃', 'bias'], ['●', '▲'], 9),
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
        perExample(props, 'Forward through the net', ['x₁', 'x₂', 'h₁', 'h₂', 'h₃', 'z ●', 'z ▲'], (row) => [
          ...pair(frame.inputs, row),
          ...frame.hidden.subarray(3 * row, 3 * row + 3),
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
      return perWeight((at) => fixed(frame.gradient[at] + frame.decay[at], 3))
    case 'update':
      return perWeight((at) => `${two(frame.before[at])} → ${two(frame.after[at])}`)
  }
}

const TELLS: Record<Stage, { open: string; closed: string }> = {
  data: {
    open: 'Four of the twelve points enter, with the labels they carry. One of the twelve is labelled wrongly.',
    closed: `Each input is shaken by normal noise of standard deviation ${NOISE} before it enters, so that the net cannot hold on to exact places.`,
  },
  network: {
    open: 'Inputs go through three tanh units h to two outputs z, one for each class.',
    closed: `Before they enter, inputs are moved by ${EPSILON} in each coordinate to where the loss is higher, so that the net learns to withstand it.`,
  },
  loss: {
    open: 'The outputs become probabilities p, and the loss is −log of the one that the label asks for: a wrong label pulls hardest on a net that is right.',
    closed: `The label’s class is asked for with ${1 - SMOOTHING / 2} instead of 1, so that no label, right or wrong, can pull for ever.`,
  },
  gradient: {
    open: 'Going backward, each weight learns how the loss would change with it.',
    closed: `${DECAY} of each weight is added to its gradient: weights that are not needed shrink.`,
  },
  update: {
    open: 'Each weight moves against its gradient times the learning rate η. Then the next batch comes.',
    closed: '',
  },
}

function SheetTable({ sheet }: { sheet: Sheet }) {
  return (
    <table>
      <caption className="panel-title">{sheet.name}</caption>
      <thead>
        <tr>
          {sheet.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              // eslint-disable-next-line react/no-array-index-key
              <td key={i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const infoOf = (stage: Stage): StageInfo => STAGES.find((info) => info.stage === stage) ?? STAGES[0]

/** What the pressed stage does, its numbers, and the chapter whose methods work there. */
export function Numbers(props: Props) {
  const { valve, title } = infoOf(props.config.stage)
  const closed = valve !== undefined && props.config[valve.name]
  const tells = TELLS[props.config.stage]
  return (
    <div className="loop-numbers">
      <div>
        <p className="loop-tells">
          <strong>{title}.</strong> {closed ? tells.closed : tells.open}
        </p>
        {valve && (
          <p className="loop-chapter">
            {closed ? 'The valve is closed' : 'The valve is open'}. More ways to stop noise here:{' '}
            <a href={`#${valve.chapter}`}>{valve.title}</a>
          </p>
        )}
      </div>
      <div className="loop-sheets">
        {sheetsOf(props).map((sheet) => (
          <SheetTable key={sheet.name} sheet={sheet} />
        ))}
      </div>
    </div>
  )
}
