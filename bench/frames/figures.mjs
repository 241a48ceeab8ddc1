/** What a hand does to a figure while its frames are counted, and what asks it for an answer: by what it shows. */
import { bring } from './bring.mjs'

/** Moves a grabbed point about for as long as the recording runs. */
async function drag(page, id, ms) {
  const point = page.locator(`#figure-${id} .figure-live .drag-point`).filter({ visible: true }).last()
  await point.evaluate(bring)
  const box = await point.boundingBox()
  if (box === null) throw new Error(`bench:frames: ${id} has no point to drag`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const end = Date.now() + ms
  for (let i = 0; Date.now() < end; i += 1) {
    await page.mouse.move(x + 20 * Math.sin(i / 9), y - 40 + 40 * Math.cos(i / 13))
    await page.waitForTimeout(8)
  }
  await page.mouse.up()
}

const wait = (page, _, ms) => page.waitForTimeout(ms)

/** Plays from the start, again and again: only training is recorded. The page presses: asking it costs it frames. */
async function train(page, id, ms) {
  await page.evaluate(
    async ([css, until]) => {
      const [play, reset] = document.querySelectorAll(css)
      for (const end = performance.now() + until; performance.now() < end;) {
        if (play.ariaLabel !== 'Pause') {
          reset.click()
          play.click()
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    [`#figure-${id} .player button`, ms],
  )
}

/** Holds an arrow key on the slider: a change with every repeat. */
async function slide(page, id, ms) {
  await page.locator(`#figure-${id} .figure-main input[type=range]`).first().focus()
  const end = Date.now() + ms
  for (let i = 0; Date.now() < end; i += 1) {
    await page.keyboard.press(i % 20 < 10 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForTimeout(30)
  }
}

const SLIDER = '.figure-main input[type=range]'

/** What else a figure's main setting can be, and the key that changes it. */
const KEYS = [
  ['.figure-main input[type=radio]:checked', 'ArrowRight'],
  ['.figure-main input[type=checkbox]', 'Space'],
]

/** Whether an awake figure shows something of the kind. */
const shows = async (page, id, css) =>
  (await page.locator(`#figure-${id} .figure-live ${css}`).filter({ visible: true }).count()) > 0

/** What a hand can do to an awake figure. */
export async function gesturesOf(page, id) {
  const trains = await shows(page, id, '.player')
  return [
    ...((await shows(page, id, '.drag-point')) ? [{ what: 'drag a point', act: drag }] : []),
    ...(trains ? [{ what: 'train', act: train }] : []),
    ...((await shows(page, id, SLIDER))
      ? [{ what: 'hold an arrow key on the first slider', act: slide }]
      : []),
    ...(!trains && (await page.locator(`#figure-${id} [data-ensemble]`).count()) > 0
      ? [{ what: 'many seeds running', act: wait, rested: 0 }]
      : []),
  ]
}

/**
 * What a figure that trains is asked: `control` is what the key is pressed on, undefined if there is nothing to press
 * it on; one that `stands` shows a step of training without going on.
 */
export async function questionOf(page, id) {
  if (!(await shows(page, id, '.player'))) return undefined
  const stands = await page.locator(`#figure-${id} .player-line`).evaluate((line) => line.value === line.min)
  if (await shows(page, id, SLIDER)) return { id, control: SLIDER, key: 'ArrowRight', stands }
  for (const [control, key] of KEYS) if (await shows(page, id, control)) return { id, control, key, stands }
  return { id, control: undefined, stands }
}
