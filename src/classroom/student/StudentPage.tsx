import { type ReactNode, useId, useMemo, useState } from 'react'
import { exercisesOf } from '../exercises'
import { writeHandIn } from '../handIn'
import { keepInTab, keptInTab } from '../kept'
import { type Lesson, lessonMark, type LessonStep } from '../lesson'
import { LiveStep } from '../LiveStep'
import { studentSeed } from '../studentSeed'
import { useFigureModule } from '../useFigureModule'
import { useQuestions } from '../useQuestions'
import { useWindowTitle } from '../useWindowTitle'
import { ExerciseCard } from './ExerciseCard'
import { HandInBox } from './HandInBox'
import { type Answers, useAnswers } from './useAnswers'

/** Names the file that a student hands in, as file systems take it. */
export const handInFile = (name: string, seed: number): string =>
  `hand-in-${name
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)}-${seed}.txt`

function StepFigure({ step, seed }: { step: LessonStep; seed: number }): ReactNode {
  const loaded = useFigureModule(step.figure)
  const extra = useMemo(() => [['seed', String(seed)] as const], [seed])
  if (loaded === undefined) return <p className="lesson-waiting">The figure is on its way…</p>
  if ('failed' in loaded)
    return (
      <p className="notice">
        This figure could not be loaded: the article has none of this name, or the network is away.
      </p>
    )
  return loaded.figure.unpack((definition) => (
    <div className="figure">
      <LiveStep definition={definition} step={step} extra={'seed' in definition.params ? extra : []} />
    </div>
  ))
}

interface StepsProps {
  lesson: Lesson
  name: string
  seed: number
  answers: Answers
}

function Steps({ lesson, name, seed, answers }: StepsProps): ReactNode {
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
          {step.words === undefined ? null : <p className="lesson-words">{step.words}</p>}
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
      {exercises.length === 0 ? null : isWhole ? (
        <HandInBox
          file={handInFile(name, seed)}
          code={writeHandIn({ seed, lesson: lessonMark(lesson), answers: given })}
        />
      ) : (
        <p className="lesson-waiting">
          {questions.includes('failed')
            ? 'There is no code to hand in while the numbers of an exercise are missing: reload the page to try again.'
            : 'The code to hand in comes with the last exercise.'}
        </p>
      )}
    </>
  )
}

/** Where what a lesson holds is not certain, nor is what comes of it. */
const warnedOf = (problems: readonly string[]): string =>
  [
    ...problems,
    'Ask for the whole link before you begin: what is handed in from here may not be recognised.',
  ].join(' ')

const NAME = 'lesson name'

/** A lesson as a student does it: with a seed of their own, from their name. */
export function StudentPage({
  lesson,
  problems,
}: {
  lesson: Lesson
  problems: readonly string[]
}): ReactNode {
  const id = useId()
  const title = lesson.title === '' ? 'A lesson' : lesson.title
  useWindowTitle(title)
  const [typed, setTyped] = useState(() => keptInTab(NAME))
  const [name, setName] = useState(() => keptInTab(NAME) || undefined)
  const seed = name === undefined ? undefined : studentSeed(name)
  const answers = useAnswers(`${lessonMark(lesson)} ${seed ?? ''}`)
  return (
    <main className="lesson">
      <h1>{title}</h1>
      {problems.length === 0 ? null : <p className="notice">{warnedOf(problems)}</p>}
      {lesson.steps.length > 0 ? null : (
        <p className="notice">This link holds no lesson: ask your teacher for the whole of it.</p>
      )}
      <form
        className="lesson-name"
        onSubmit={(event) => {
          event.preventDefault()
          setName(typed)
          keepInTab(NAME, typed)
        }}
      >
        <label htmlFor={id}>Your name or number</label>
        <input id={id} value={typed} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
        <button type="submit" className="preset">
          Begin
        </button>
        <p role="status">
          {name === undefined
            ? 'Write it as your teacher’s list has it: your seed is made from it, the same everywhere. It is not sent anywhere.'
            : seed === undefined
              ? 'Nothing of a name is left there: type letters or a number.'
              : `Your seed is ${seed}.`}
        </p>
      </form>
      {seed === undefined || name === undefined ? null : (
        <Steps key={seed} {...{ lesson, name, seed, answers }} />
      )}
    </main>
  )
}
