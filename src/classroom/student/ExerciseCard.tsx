import { type ReactNode, useId, useState } from 'react'
import { typedNumber } from '../../controls/typedNumber'
import { type Exercise, type Field, judge, type Question, type Verdict } from '../exercises'

interface FieldProps {
  field: Field
  answer: number | undefined
  onAnswer: (answer: number | undefined) => void
  verdict: Verdict | undefined
}

function Verdicts({ verdict, id }: { verdict: Verdict | undefined; id: string }): ReactNode {
  return (
    <p className="field-verdict" id={id} role="status" data-right={verdict?.right}>
      {verdict === undefined ? '' : verdict.right ? 'Right.' : verdict.why}
    </p>
  )
}

function NumberAnswer({ field, answer, onAnswer, verdict }: FieldProps): ReactNode {
  const id = useId()
  const [text, setText] = useState(answer === undefined ? '' : String(answer))
  const isNumber = text.trim() === '' || !Number.isNaN(typedNumber(text))
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={!isNumber}
        aria-describedby={`${id}-verdict`}
        onChange={({ target }) => {
          setText(target.value)
          const typed = typedNumber(target.value)
          onAnswer(Number.isNaN(typed) ? undefined : typed)
        }}
      />
      <Verdicts
        id={`${id}-verdict`}
        verdict={isNumber ? verdict : { right: false, why: 'This is not a number.' }}
      />
    </div>
  )
}

function ChoiceAnswer({ field, answer, onAnswer, verdict }: FieldProps): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <select
        id={id}
        value={answer ?? ''}
        aria-describedby={`${id}-verdict`}
        onChange={({ target }) => onAnswer(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">…</option>
        {'options' in field
          ? field.options.map((option, i) => (
              <option key={option} value={i}>
                {option}
              </option>
            ))
          : null}
      </select>
      <Verdicts id={`${id}-verdict`} verdict={verdict} />
    </div>
  )
}

export interface ExerciseCardProps {
  exercise: Exercise
  question: Question | 'failed' | undefined
  /** In the order of the question’s fields. */
  answers: readonly (number | undefined)[]
  onAnswers: (answers: readonly (number | undefined)[]) => void
}

/** One exercise with the numbers of one student; an answer is judged when it is asked to be. */
export function ExerciseCard({ exercise, question, answers, onAnswers }: ExerciseCardProps): ReactNode {
  const [judged, setJudged] = useState<readonly (number | undefined)[]>()
  if (question === undefined) return <p className="lesson-waiting">{exercise.title}: being computed…</p>
  if (question === 'failed')
    return (
      <p className="notice" role="alert">
        {exercise.title}: its numbers could not be computed in this browser. Reload the page to try again.
      </p>
    )
  const verdictOf = (field: Field, i: number): Verdict | undefined => {
    const answer = answers[i]
    return answer === undefined || judged === undefined || judged[i] !== answer
      ? undefined
      : judge(field, answer)
  }
  return (
    <section className="exercise lesson-exercise" aria-label={exercise.title}>
      <h3>{exercise.title}</h3>
      <p>{question.text}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setJudged(question.fields.map((_, i) => answers[i]))
        }}
      >
        {question.fields.map((field, i) => {
          const Answer = 'options' in field ? ChoiceAnswer : NumberAnswer
          return (
            <Answer
              // eslint-disable-next-line react/no-array-index-key
              key={i}
              field={field}
              answer={answers[i]}
              verdict={verdictOf(field, i)}
              onAnswer={(answer) =>
                onAnswers(question.fields.map((_, at) => (at === i ? answer : answers[at])))
              }
            />
          )
        })}
        <button type="submit" className="preset">
          Check
        </button>
      </form>
    </section>
  )
}
