/** How soon a figure answers: after it wakes, and after a key on one of its settings. */
import { errors } from 'playwright-core'
import { bring } from './bring.mjs'

const TRIALS = 5
const PATIENCE_MS = 15_000

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** Milliseconds from `since` to the first painted picture with a run opened no earlier, and to the first of a trained net. */
const pictures = (page, since, { stands }) =>
  page
    .waitForFunction(
      ([from, enough]) => {
        const steps = window.benchNotes.runs
          .filter(({ opened }) => opened >= from)
          .flatMap(({ steps }) => steps)
        const trained = steps.find(({ index }) => index >= enough)
        return trained && { first: steps[0].painted - from, trained: trained.painted - from }
      },
      [since, stands ? 0 : 1],
      { timeout: PATIENCE_MS, polling: 20 },
    )
    .then((found) => found.jsonValue())

/** From the moment it comes near to its pictures, the rest of the page at rest. */
export async function answerToWaking(page, url, question) {
  const waits = []
  for (let trial = 0; trial < TRIALS; trial += 1) {
    await page.goto(`${url}?trial=${trial}#references`)
    await page.waitForTimeout(500)
    const since = await page.locator(`#figure-${question.id}`).evaluate(bring)
    waits.push(await pictures(page, since, question))
  }
  return {
    first: median(waits.map(({ first }) => first)),
    trained: median(waits.map(({ trained }) => trained)),
  }
}

/** From a key on a setting to the first picture computed with it; undefined if that computes nothing anew. */
export async function answerToKey(page, question) {
  const { id, control, key } = question
  if (control === undefined) return undefined
  const waits = []
  await page.locator(`#figure-${id} ${control}`).first().focus()
  for (let trial = 0; trial < TRIALS; trial += 1) {
    await page.evaluate(() => {
      addEventListener('keydown', ({ timeStamp }) => void (window.benchNotes.pressed = timeStamp), {
        once: true,
        capture: true,
      })
    })
    await page.keyboard.press(key)
    const since = await page.evaluate(() => window.benchNotes.pressed)
    const found = await pictures(page, since, question).catch((error) => {
      if (error instanceof errors.TimeoutError) return undefined
      throw error
    })
    if (found === undefined) return undefined
    waits.push(found)
    await page.waitForTimeout(600)
  }
  return {
    first: median(waits.map(({ first }) => first)),
    trained: median(waits.map(({ trained }) => trained)),
  }
}
