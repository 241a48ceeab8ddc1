import { describe, expect, it } from 'vitest'
import { openBatch } from '../../../scripts/batch.mjs'
import { questionsFrom } from '../../../src/classroom/answers'
import { EXERCISES, exercisesOf, isReading, judge, numberIn } from '../../../src/classroom/exercises'
import { studentSeed } from '../../../src/classroom/studentSeed'
import { readLink } from '../../../src/params/link'
import { loadFigure } from '../../../src/shell/figures'

const { framesOf } = await openBatch()
const questionsFor = questionsFrom((id, configs) => framesOf(id, configs))
const seeds = ['Ada', 'Zoë Müller', '김민준'].map((name) => studentSeed(name) ?? 0)

describe.each(EXERCISES.filter(isReading))('the exercise “$title”', (exercise) => {
  it('has numbers to be read under every seed, which are right, and not those of all seeds', async () => {
    const questions = await questionsFor(exercise, seeds)
    for (const { text, fields } of questions) {
      expect(text).toMatch(/^[A-Z].*[.?]$/)
      for (const field of fields) {
        expect(field.truth).not.toBeNaN()
        expect(judge(field, field.truth)).toEqual({ right: true })
      }
    }
    const truths = questions.map(({ fields }) => fields.map(({ truth }) => truth).join())
    expect(new Set(truths).size).toBeGreaterThan(1)
  })

  it('tells who has read the other number, and who reads the figure’s usual seed', async () => {
    const [{ fields }] = await questionsFor(exercise, seeds)
    for (const field of fields) {
      if ('options' in field) continue
      const { mistakes = [], truth, tolerance } = field
      for (const { value, why } of mistakes) {
        expect(value).not.toBeNaN()
        // Two that read alike cannot be told apart.
        const isApart = Math.abs(value - truth) > tolerance
        expect(judge(field, value).right).toBe(!isApart)
        expect(why).toMatch(/^This is .*\.$/)
      }
    }
  })
})

it('reads a figure as the step of a lesson has set it', async () => {
  const step = {
    figure: 'dropout',
    set: [['wrongLabels', '60']] as const,
    hidden: [],
    exercises: ['read-dropout'],
  }
  const [given] = exercisesOf({ title: '', steps: [step] })
  const [plain] = exercisesOf({ title: '', steps: [{ ...step, set: [] }] })
  const [[asked], [usual]] = await Promise.all([questionsFor(given, [7]), questionsFor(plain, [7])])
  const truths = asked.fields.map(({ truth }) => truth)
  expect(truths).not.toEqual(usual.fields.map(({ truth }) => truth))
  // As the figure itself says it under these settings.
  const figure = await loadFigure('dropout')
  const says = await figure.unpack(async (definition) => {
    const { config } = readLink(definition.params, new URLSearchParams({ wrongLabels: '60', seed: '7' }))
    const [frame] = await Promise.all(framesOf(definition.id, [config]))
    return definition.values({ frame, config, summary: undefined })
  })
  expect(Object.values(says).map(numberIn)).toEqual(expect.arrayContaining(truths.slice(0, 2)))
})
