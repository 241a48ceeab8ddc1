import { describe, expect, it } from 'vitest'
import {
  EXERCISES,
  exercisesOf,
  type Field,
  isReading,
  judge,
  numberIn,
  type Question,
} from '../../../src/classroom/exercises'
import { normalCdf } from '../../../src/core/elementary'

const SEEDS = Array.from({ length: 200 }, (_, i) => 1 + 4_987 * i)
const DRAWN = EXERCISES.flatMap((exercise) => (isReading(exercise) ? [] : [exercise]))
const ask = (id: string, seed: number): Question => {
  const exercise = DRAWN.find((each) => each.id === id)
  if (exercise === undefined) throw new Error(`no exercise ${id}`)
  return exercise.ask(seed)
}
/** All numbers of a question, in their order. */
const numbersIn = (text: string): number[] =>
  [...text.replaceAll(/²|₂/g, '').matchAll(/[−]?\d+(?:\.\d+)?/g)].map(([found]) =>
    Number(found.replace('−', '-')),
  )
const truths = ({ fields }: Question): number[] => fields.map(({ truth }) => truth)
const mistakesOf = (field: Field) => ('options' in field ? [] : (field.mistakes ?? []))

describe.each(DRAWN)('the exercise “$title”', ({ ask: asks }) => {
  it('asks whole sentences, has finite answers, and takes them as right', () => {
    for (const seed of SEEDS) {
      const { text, fields } = asks(seed)
      expect(text).toMatch(/^[A-Z0-9‖].*[.?]$/)
      for (const field of fields) {
        expect(Number.isFinite(field.truth)).toBe(true)
        expect(judge(field, field.truth)).toEqual({ right: true })
      }
    }
  })

  it('is the same for the same seed, and not the same for all', () => {
    expect(asks(7)).toEqual(asks(7))
    expect(new Set(SEEDS.map((seed) => asks(seed).text)).size).toBeGreaterThan(3)
  })

  it('knows its wrong ways by their numbers, wherever these are not right by chance', () => {
    const known = SEEDS.flatMap((seed) => asks(seed).fields).flatMap((field) =>
      mistakesOf(field)
        .map(({ value }) => judge(field, value))
        .filter(({ right }) => !right),
    )
    expect(known.length).toBeGreaterThan(0)
    for (const verdict of known)
      expect(verdict).toEqual({ right: false, why: expect.stringMatching(/^[A-Z0-9σβκ].*\.$/) })
  })
})

describe('answers', () => {
  it('of “votes to turn” hold when votes are moved one by one', () => {
    for (const seed of SEEDS) {
      const { text, fields } = ask('votes-to-turn', seed)
      const [, first, , second] = numbersIn(text)
      let moved = 0
      while (first - moved - 1 > second + moved + 1) moved += 1
      expect(fields[0].truth).toBe(moved)
    }
  })

  it('of “largest radius” make all copies agree by chance once in a thousand', () => {
    for (const seed of SEEDS) {
      const { text, fields } = ask('largest-radius', seed)
      const [n] = numbersIn(text)
      const sigma = numbersIn(text).at(-1) ?? NaN
      expect(fields[0].truth ** n).toBeCloseTo(0.001, 9)
      expect(normalCdf(fields[1].truth / sigma)).toBeCloseTo(fields[0].truth, 6)
    }
  })

  it('of “linear attack” bring the rule to zero', () => {
    for (const seed of SEEDS) {
      const { text, fields } = ask('linear-attack', seed)
      const [a, b, c, value] = numbersIn(text)
      const epsilon = fields[0].truth
      expect(value - [a, b, c].reduce((sum, w) => sum + w * epsilon * Math.sign(w), 0)).toBeCloseTo(0, 9)
      const length = Math.hypot(a, b, c)
      expect(value - (fields[1].truth * (a * a + b * b + c * c)) / length).toBeCloseTo(0, 9)
    }
  })

  it('of “smoothing lead” are the least of all losses tried around them', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const { text, fields } = ask('smoothing-lead', seed)
      const [epsilon, classes] = numbersIn(text)
      const [lead, loss] = truths({ text, fields })
      const lossAt = (logit: number): number => {
        const all = Math.exp(logit) + classes - 1
        const high = Math.log(Math.exp(logit) / all)
        const low = Math.log(1 / all)
        const share = epsilon / classes
        return -((1 - epsilon + share) * high + (classes - 1) * share * low)
      }
      expect(lossAt(lead)).toBeCloseTo(loss, 9)
      for (const by of [-0.1, 0.1]) expect(lossAt(lead + by)).toBeGreaterThan(loss)
    }
  })

  it('of “dropblock rate” drop the share that is asked for, on average', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const { text, fields } = ask('dropblock-rate', seed)
      const [percent, size, , block] = numbersIn(text)
      const places = (size - block + 1) ** 2
      // To first order, as the law has it: blocks that overlap are counted twice.
      expect((fields[0].truth * places * block ** 2) / size ** 2).toBeCloseTo(percent / 100, 9)
    }
  })
})

describe('a wrong answer', () => {
  const field = { label: 'Share', truth: 0.25, tolerance: 0.005 }

  it.each([
    [-0.25, 'The sign is the other way round.'],
    [25, 'This is a hundred times too much: a share is asked for, not per cent.'],
    [0.0025, 'This is a hundred times too little: per cent are asked for, not a share.'],
    [0.27, 'Near, but not near enough: was it rounded on the way?'],
    [3, 'This is something else. Begin again with the sentence above.'],
  ])('%d hears: %s', (answer, why) => {
    expect(judge(field, answer)).toEqual({ right: false, why })
  })

  it('within the tolerance is right', () => {
    expect(judge(field, 0.2549)).toEqual({ right: true })
    expect(judge(field, 0.2551).right).toBe(false)
  })
})

describe('the number in a figure’s words', () => {
  it.each([
    ['93.4 %', 93.4],
    ['−0.12', -0.12],
    ['2 of 30', 2],
    ['1,234.5', 1234.5],
    ['none', NaN],
  ])('%s', (words, value) => {
    expect(numberIn(words)).toBe(value)
  })
})

describe('the exercises of a lesson', () => {
  it('come in the order of its figures, once, and leave out what there is not', () => {
    const step = { figure: 'dropout', set: [], hidden: [] }
    const lesson = {
      title: '',
      steps: [
        { ...step, exercises: ['huber-pull', 'gone'] },
        { ...step, exercises: ['standard-error', 'huber-pull'] },
      ],
    }
    expect(exercisesOf(lesson).map(({ id }) => id)).toEqual(['huber-pull', 'standard-error'])
  })

  it('have names of their own', () => {
    expect(new Set(EXERCISES.map(({ id }) => id)).size).toBe(EXERCISES.length)
  })
})
