import { hash32 } from './studentSeed'
import { LESSON_MARKS } from './handIn'

/** One figure of a lesson, as the teacher set it up. */
export interface LessonStep {
  figure: string
  /** Settings as links write them: name and text. */
  set: readonly (readonly [name: string, text: string])[]
  /** Settings whose controls the students do not see. */
  hidden: readonly string[]
  /** Exercises that stand below the figure. */
  exercises: readonly string[]
  /** What the teacher says above the figure; left out where that is nothing. */
  words?: string
}

export interface Lesson {
  title: string
  steps: readonly LessonStep[]
}

/** The links' format. A page that meets a later version says so and reads what it knows. */
const LESSON_VERSION = 1
export const MOST_STEPS = 40
export const LONGEST_TITLE = 120
export const LONGEST_WORDS = 300

/** The first so many characters; a sign of two halves that crosses the end goes whole: half of it is no text. */
const cutAt = (length: number, text: string): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

/** As much of a title as a lesson holds. */
export const titleFrom = (text: string): string => cutAt(LONGEST_TITLE, text)

/** The step with as much of what is said above it as it holds. */
export function withWords({ words: _, ...step }: LessonStep, text: string): LessonStep {
  const words = cutAt(LONGEST_WORDS, text)
  return words === '' ? step : { ...step, words }
}

const NAME = /^[\w-]{1,60}$/

/**
 * In a step “;” parts its pieces, “:” a piece’s name from its text, “,” the entries of a list. Programs on the way may
 * escape those anew or not, so that in a text they stand as “~” and a number.
 */
const PARTING = '~;:,@'

/** The name of the piece that holds what is said above the figure. */
const WORDS = '@say'

const piece = (text: string): string =>
  encodeURIComponent(text.replaceAll(/[~;:,@]/g, (sign) => `~${PARTING.indexOf(sign)}`))

function writeStep({ figure, set, hidden, exercises, words = '' }: LessonStep): string {
  const lists = [
    ['hide', hidden],
    ['ask', exercises],
  ] as const
  return [
    figure,
    ...set.map(([name, text]) => `${name}:${piece(text)}`),
    ...lists.flatMap(([name, entries]) => (entries.length === 0 ? [] : [`@${name}:${entries.join(',')}`])),
    ...(words === '' ? [] : [`${WORDS}:${piece(words)}`]),
  ].join(';')
}

const stepsOf = (steps: readonly LessonStep[]): string[] => steps.map((step) => `step=${writeStep(step)}`)

const contentOf = ({ title, steps }: Lesson): string => [`title=${piece(title)}`, ...stepsOf(steps)].join('&')

/**
 * 20 bits of all that answers depend on: by them hand-ins name their lesson. Its title, what a step hides and what is
 * said above it may be mended after the link was handed out.
 */
export const lessonMark = ({ steps }: Lesson): number =>
  hash32(stepsOf(steps.map((step) => withWords({ ...step, hidden: [] }, ''))).join('&')) % LESSON_MARKS

/** By it a link tells that it is whole. */
const sumOf = (lesson: Lesson): string => hash32(contentOf(lesson)).toString(36)

/** The query that opens a lesson. */
export const writeLesson = (lesson: Lesson): string =>
  `?lesson=${LESSON_VERSION}&${contentOf(lesson)}&sum=${sumOf(lesson)}`

/** undefined where the text is no whole encoding: links are cut in the middle of a letter. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).replaceAll(
      /~([0-4])/g,
      (_, at: string) => PARTING[Number(at)],
    )
  } catch {
    return undefined
  }
}

type Piece = { name: string; entries: string[] } | { name: string; text: string }

function readPiece(text: string): Piece | undefined {
  const at = text.indexOf(':')
  if (at < 0) return undefined
  const [name, rest] = [text.slice(0, at), text.slice(at + 1)]
  if (name === '@hide' || name === '@ask') {
    const entries = rest.split(',')
    return entries.every((entry) => NAME.test(entry)) ? { name, entries } : undefined
  }
  const value = decoded(rest)
  return (NAME.test(name) || name === WORDS) && value !== undefined ? { name, text: value } : undefined
}

/** A step as far as it can be read; undefined where not even its figure can. Says by `whole` whether all of it was. */
function readStep(text: string): { step: LessonStep; whole: boolean } | undefined {
  const [figure, ...pieces] = text.split(';')
  if (!NAME.test(figure)) return undefined
  const read = pieces.map(readPiece)
  const listOf = (name: string): string[] => [
    ...new Set(
      read.flatMap((each) =>
        each !== undefined && 'entries' in each && each.name === name ? each.entries : [],
      ),
    ),
  ]
  const texts = read.flatMap((each): [string, string][] =>
    each !== undefined && 'text' in each ? [[each.name, each.text]] : [],
  )
  const set = texts.filter(([name]) => name !== WORDS)
  const words = texts.find(([name]) => name === WORDS)?.[1] ?? ''
  const step = { figure, set, hidden: listOf('@hide'), exercises: listOf('@ask') }
  return { step: withWords(step, words), whole: !read.includes(undefined) }
}

export interface ReadLesson {
  lesson: Lesson
  /** What the link says that was not understood, a sentence each. */
  problems: string[]
}

/** Programs on the way write signs anew that need not be. */
const rawParts = (search: string): [name: string, text: string][] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .map((part) => {
      const at = part.indexOf('=')
      const text = at < 0 ? '' : part.slice(at + 1)
      const plain = text
        .replaceAll(/%3B/gi, ';')
        .replaceAll(/%3A/gi, ':')
        .replaceAll(/%2C/gi, ',')
        .replaceAll(/%40/g, '@')
      return [at < 0 ? part : part.slice(0, at), plain]
    })

function versionProblem(text: string): string[] {
  const version = Number(text)
  if (version === LESSON_VERSION) return []
  return version > LESSON_VERSION
    ? ['This lesson was made by a later version of the article; what this one knows is shown.']
    : ['This link names a version of lessons that never was; it is read as the present one.']
}

/** A lesson from a page's query (`location.search`): as much of it as can be read, and never an exception. */
export function readLesson(search: string): ReadLesson | undefined {
  const parts = rawParts(search)
  const of = (name: string): string[] => parts.flatMap(([own, text]) => (own === name ? [text] : []))
  const [version] = of('lesson')
  if (version === undefined) return undefined
  const problems = versionProblem(version)
  const read = of('step').map(readStep)
  const steps = read.flatMap((each) => (each === undefined ? [] : [each.step])).slice(0, MOST_STEPS)
  if (read.length > MOST_STEPS)
    problems.push(`A lesson has at most ${MOST_STEPS} figures; the first ones are shown.`)
  const title = titleFrom(decoded(of('title')[0] ?? '') ?? '')
  const lesson = { title, steps }
  const isWhole = read.every((each) => each?.whole === true) && steps.length > 0
  const [sum] = of('sum')
  if (sum === undefined)
    problems.push('The end of this link is missing: the lesson may have had more figures.')
  else if (!isWhole || sum !== sumOf(lesson))
    problems.push('This link was changed on its way; what could be read of the lesson is shown.')
  return { lesson, problems }
}
