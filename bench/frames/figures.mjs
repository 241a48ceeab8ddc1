/** What a hand does to each figure while its frames are counted, and which of its sliders asks for an answer. */
import { bring } from './bring.mjs'

/** Moves a grabbed point about for as long as the recording runs. */
async function drag(page, id, ms) {
  const point = page.locator(`#${id} .drag-point`).last()
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
    [`#${id} .player button`, ms],
  )
}

/** Holds an arrow key on the slider: a change with every repeat. */
async function slide(page, id, ms) {
  await page.locator(`#${id} .figure-main input[type=range]`).first().focus()
  const end = Date.now() + ms
  for (let i = 0; Date.now() < end; i += 1) {
    await page.keyboard.press(i % 20 < 10 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForTimeout(30)
  }
}

export const gestures = [
  { id: 'one-bad-point', what: 'drag a point', act: drag },
  { id: 'training-loop', what: 'train', act: train },
  ...['noise-injection', 'attack-by-hand', 'why-so-easy', 'adversarial-digits', 'dropblock'].flatMap((id) => [
    { id, what: 'train', act: train },
    { id, what: 'hold an arrow key on the first slider', act: slide },
  ]),
  { id: 'huber-vs-mse', what: 'drag a point, fits and curves running', act: drag },
  { id: 'huber-vs-mse', what: 'train', act: train },
  { id: 'label-smoothing', what: 'train', act: train },
  { id: 'label-smoothing', what: 'hold an arrow key on the first slider', act: slide },
  { id: 'replay', what: 'train', act: train },
  { id: 'audit', what: '200 seeds running', act: wait, rested: 0 },
]

/**
 * Figures with a first answer: `control` is what the key is pressed on; one that `stands` shows a step of training
 * without going on.
 */
export const questions = [
  { id: 'training-loop', control: '[role=switch]', key: 'Enter', stands: true },
  ...[
    'noise-injection',
    'attack-by-hand',
    'why-so-easy',
    'adversarial-digits',
    'dropblock',
    'huber-vs-mse',
    'label-smoothing',
  ].map((id) => ({ id, control: '.figure-main input[type=range]', key: 'ArrowRight' })),
]
