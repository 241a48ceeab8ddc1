import { type ReactNode, useId, useMemo, useState } from 'react'
import { saveFile } from '../../shell/menu/saveFile'
import { exercisesOf } from '../exercises'
import { writeHandIn } from '../handIn'
import { type Lesson, lessonMark, type LessonStep } from '../lesson'
import { LiveStep } from '../LiveStep'
import { studentSeed } from '../studentSeed'
import { useFigureModule } from '../useFigureModule'
import { useQuestions } from '../useQuestions'
import { ExerciseCard } from './ExerciseCard'
import { type Answers, useAnswers } from './useAnswers'

function StepFigure({ step, seed }: { step: LessonStep; seed: number }): ReactNode {
  const loaded = useFigureModule(step.figure)
  const extra = useMemo(() => [['seed', String(seed)] as const], [seed])
  if (loaded === undefined) return <p className="lesson-waiting">The figure is on its way…</p>
  if ('failed' in loaded)
    return (
      <p className="notice">This figure could not be loaded; reload the page once the network is back.</p>
    )
  return loaded.figure.unpack((definition) => (
    <div className="figure">
      <LiveStep definition={definition} step={step} extra={'seed' in definition.params ? extra : []} />
    </div>
  ))
}

function HandInBox({ code, seed }: { code: string; seed: number }): ReactNode {
  const id = useId()
  return (
    <section className="lesson-hand-in">
      <h2>Hand in</h2>
      <p>
        This code holds your seed and your answers, and nothing else. Send it to your teacher, as a file or
        copied from the screen: a typing error is noticed.
      </p>
      <label htmlFor={id}>Your code</label>
      <textarea id={id} readOnly rows={2} value={code} onFocus={({ target }) => target.select()} />
      <button
        type="button"
        className="preset"
        onClick={() => saveFile(`hand-in-${seed}.txt`, new Blob([`${code}\n`], { type: 'text/plain' }))}
      >
        Save it as a file
      </button>
    </section>
  )
}

function Steps({ lesson, seed, answers }: { lesson: Lesson; seed: number; answers: Answers }): ReactNode {
  const exercises = useMemo(() => exercisesOf(lesson), [lesson])
  const questions = useQuestions(exercises, seed)
  const given = exercises.flatMap(({ id }, i) => {
    const question = questions[i]
    const fields = typeof question === 'object' ? question.fields : []
    return fields.map((_, at) => answers.of(id)[at])
  })
  const isWhole = questions.every((question) => typeof question === 'object')
  return (
    <>
      {lesson.steps.map((step, i) => (
        // eslint-disable-next-line react/no-array-index-key
        <section key={i} className="lesson-step">
          <StepFigure step={step} seed={seed} />
          {exercises.map((exercise, at) =>
            step.exercises.includes(exercise.id) ? (
              <ExerciseCard
                key={exercise.id}
                exercise={exercise}
                question={questions[at]}
                answers={answers.of(exercise.id)}
                onAnswers={(next) => answers.give(exercise.id, next)}
              />
            ) : null,
          )}
        </section>
      ))}
      {exercises.length > 0 && isWhole ? (
        <HandInBox seed={seed} code={writeHandIn({ seed, lesson: lessonMark(lesson), answers: given })} />
      ) : null}
    </>
  )
}

/** A lesson as a student does it: with a seed of their own, from their name. */
export function StudentPage({
  lesson,
  problems,
}: {
  lesson: Lesson
  problems: readonly string[]
}): ReactNode {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [name, setName] = useState<string>()
  const seed = name === undefined ? undefined : studentSeed(name)
  const answers = useAnswers(`${lessonMark(lesson)} ${seed ?? ''}`)
  return (
    <main className="lesson">
      <h1>{lesson.title === '' ? 'A lesson' : lesson.title}</h1>
      {problems.length === 0 ? null : <p className="notice">{problems.join(' ')}</p>}
      <form
        className="lesson-name"
        onSubmit={(event) => {
          event.preventDefault()
          setName(typed)
        }}
      >
        <label htmlFor={id}>Your name or number</label>
        <input id={id} value={typed} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
        <button type="submit" className="preset">
          Begin
        </button>
        <p role="status">
          {name === undefined
            ? 'Your seed is made from it: the same name gives the same seed everywhere. It is not sent anywhere.'
            : seed === undefined
              ? 'Nothing of a name is left there: type letters or a number.'
              : `Your seed is ${seed}.`}
        </p>
      </form>
      {seed === undefined ? null : <Steps key={seed} lesson={lesson} seed={seed} answers={answers} />}
    </main>
  )
}
