/** What a hand can press in a figure, and how it presses it: by real mouse and keys, at random. */

const KINDS = [
  'button',
  'input:not([type=file])',
  'select',
  'textarea',
  'summary',
  '[role=slider][tabindex="0"]',
  '[role=button]',
].join()

/** Leaves the page. */
const LEAVES = 'Only this figure'

const controlsOf = (figure) =>
  figure.locator(`.figure-live :is(${KINDS})`).filter({ visible: true, hasNotText: LEAVES })

async function point(element) {
  await element.scrollIntoViewIfNeeded({ timeout: 2000 })
  const box = await element.boundingBox()
  return box && { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(page, random, { x, y }) {
  const to = { x: x + 160 * (random.next() - 0.5), y: y + 120 * (random.next() - 0.5) }
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 1 + random.below(8) })
  await page.mouse.up()
}

/** Presses somewhere along a slider's track, or works it by keys. */
async function slide(page, random, element, { x, y, width }) {
  if (random.next() < 0.5) {
    await page.mouse.click(x + width * (random.next() - 0.5) * 0.96, y)
    return
  }
  await element.focus({ timeout: 2000 })
  for (let i = random.below(12); i >= 0; i -= 1)
    await page.keyboard.press(random.of(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageUp']))
}

const TYPED = ['7', '12', '-1', 'abc', '1,5', '', '99999999']

/** What is done to a control, by what it is. */
async function press(page, random, element) {
  const kind = await element.evaluate((it) =>
    it instanceof SVGElement ? 'svg' : it instanceof HTMLInputElement ? it.type : it.localName,
  )
  const place = await point(element)
  if (place === null) return kind
  if (kind === 'svg') await drag(page, random, place)
  else if (kind === 'range') await slide(page, random, element, place)
  else if (kind === 'select') {
    const count = await element.evaluate(({ length }) => length)
    await element.selectOption({ index: random.below(count) }, { timeout: 2000 })
  } else if (kind === 'text') await element.fill(random.of(TYPED), { timeout: 2000 })
  else if (kind === 'textarea') await element.fill('1, 2\n3, 4\n5, 6', { timeout: 2000 })
  else await page.mouse.click(place.x, place.y)
  return kind
}

/**
 * Presses one control of the figure, drawn at random; tells which, or undefined if there was none, or if it went away
 * while the hand was on its way.
 */
export async function pressOne(page, random, figure) {
  const controls = controlsOf(figure)
  const count = await controls.count()
  if (count === 0) return undefined
  let element
  try {
    element = await controls.nth(random.below(count)).elementHandle({ timeout: 2000 })
    const name = await element.evaluate((it) => it.getAttribute('aria-label') ?? it.textContent.slice(0, 40))
    await press(page, random, element)
    await page.evaluate(() => document.querySelectorAll('dialog[open]').forEach((sheet) => sheet.close()))
    return name
  } catch {
    return undefined
  } finally {
    await element?.dispose()
  }
}
