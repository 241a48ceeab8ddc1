import { useId, useRef, useState, type RefObject } from 'react'
import { Button } from './Button'
import { parsePoints, type ParsedPoints, type PointsRange } from './points'

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

/** A sheet that takes rows of x and y; what is wrong names its line, and nothing typed is lost. */
export function PasteData({ label = 'Paste your own points', range, onPoints }: PasteDataProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<ParsedPoints['problem']>()
  const use = () => {
    const parsed = parsePoints(text, range)
    setProblem(parsed.problem)
    if (parsed.problem !== undefined) return show(area, parsed.line)
    onPoints(parsed.points)
    dialog.current?.close()
  }
  return (
    <>
      <Button onPress={() => dialog.current?.showModal()}>{label}</Button>
      <dialog ref={dialog} className="paste-data control" aria-labelledby={`${id}-title`}>
        <h3 id={`${id}-title`}>{label}</h3>
        <label htmlFor={id}>
          One point a line, x and y: <code>2.5, 7.1</code>. At most {range.maxLength}.
        </label>
        <textarea
          ref={area}
          id={id}
          rows={10}
          spellCheck={false}
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={({ target }) => {
            setText(target.value)
            setProblem(undefined)
          }}
        />
        <p id={`${id}-problem`} className="control-problem" role="alert">
          {problem}
        </p>
        <div className="button-row">
          <Button kind="main" onPress={use}>
            Use these points
          </Button>
          <Button onPress={() => dialog.current?.close()}>Cancel</Button>
        </div>
      </dialog>
    </>
  )
}
