import { useId, useRef, useState, type RefObject } from 'react'
import { Button } from './Button'
import type { ParsedPoints, PointsRange, Reading } from './pasting/parsePoints'

export interface PasteDataProps {
  /** Text of the button that opens the sheet. */
  label?: string
  range: PointsRange
  onPoints: (points: readonly (readonly [x: number, y: number])[]) => void
}

/** Puts the caret at the start of the faulty line and marks it. */
function show(area: RefObject<HTMLTextAreaElement | null>, line: number) {
  const field = area.current
  if (!field || line === 0) return
  const rows = field.value.split('\n')
  const from = rows.slice(0, line - 1).reduce((length, row) => length + row.length + 1, 0)
  field.focus()
  field.setSelectionRange(from, from + (rows[line - 1]?.length ?? 0))
}

interface ReadingsProps {
  readings: readonly Reading[]
  onChoose: (reading: Reading) => void
}

/** Asks which of several readings is meant. */
function Readings({ readings, onChoose }: ReadingsProps) {
  return (
    <div role="status">
      {readings.length === 0 ? null : (
        <>
          <p>
            {`This can be read in ${readings.length === 2 ? 'two' : 'several'} ways. In the first line of numbers`}
          </p>
          <div className="paste-readings button-row">
            {readings.map((reading) => (
              <Button key={reading.says} onPress={() => onChoose(reading)}>
                {reading.says}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}

/** The text in the sheet, what is wrong with it, and the ways to read it. */
function usePasted({ range, onPoints }: PasteDataProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [readings, setReadings] = useState<readonly Reading[]>([])
  const take = (result: ParsedPoints) => {
    setProblem(result.problem)
    setReadings(result.readings ?? [])
    if (result.problem !== undefined) show(area, result.line)
    if (result.points === undefined) return
    onPoints(result.points)
    dialog.current?.close()
  }
  const use = async () => {
    try {
      // Tables are read by code that comes only for those who paste one.
      const { parsePoints } = await import('./pasting/parsePoints')
      take(parsePoints(text, range))
    } catch {
      setProblem('What reads tables could not be loaded. Your text stays here: try again in a moment.')
    }
  }
  const type = (next: string) => {
    setText(next)
    setProblem(undefined)
    setReadings([])
  }
  return { dialog, area, text, problem, readings, type, take, use }
}

/** A sheet that takes rows of x and y; what is wrong names its line, and nothing typed is lost. */
export function PasteData(props: PasteDataProps) {
  const { label = 'Paste your own points', range } = props
  const id = useId()
  const { dialog, area, text, problem, readings, type, take, use } = usePasted(props)
  return (
    <>
      <Button onPress={() => dialog.current?.showModal()}>{label}</Button>
      <dialog ref={dialog} className="paste-data control" aria-labelledby={`${id}-title`}>
        <h3 id={`${id}-title`}>{label}</h3>
        <label htmlFor={id}>
          <span>One point a line, x and y: </span>
          <code>2.5, 7.1</code>
          <span>{`, or two columns of a spreadsheet. At most ${range.maxLength}.`}</span>
        </label>
        <textarea
          ref={area}
          id={id}
          rows={10}
          spellCheck={false}
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={({ target }) => type(target.value)}
        />
        <p id={`${id}-problem`} className="control-problem" role="alert">
          {problem}
        </p>
        <Readings readings={readings} onChoose={({ result }) => take(result)} />
        <div className="button-row">
          <Button kind="main" onPress={() => void use()}>
            Use these points
          </Button>
          <Button onPress={() => dialog.current?.close()}>Cancel</Button>
        </div>
      </dialog>
    </>
  )
}
