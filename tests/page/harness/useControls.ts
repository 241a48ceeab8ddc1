import type { Page } from './page'

/** Uses every control of the figure that is on the page, one after the other; in the page, for all engines alike. */
const useAll = async () => {
  const painted = async () => {
    for (let paint = 0; paint < 2; paint += 1) await new Promise((done) => requestAnimationFrame(done))
  }
  const kinds =
    'button, input:not([type=file]), select, textarea, summary, [role=slider][tabindex="0"], [role=button]'
  const controls = () =>
    [...document.querySelectorAll<HTMLElement | SVGElement>(`[data-hydrated] .figure-live :is(${kinds})`)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter(
        (element) =>
          !element.matches(':disabled, [aria-disabled=true], dialog *') &&
          element.closest('[inert]') === null,
      )
  /** Past the setter by which React notes what it has written itself. */
  const write = (field: HTMLInputElement | HTMLTextAreaElement, value: string) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const key = (element: Element, name: string) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))

  const handle = async (element: HTMLElement | SVGElement) => {
    if (element instanceof HTMLInputElement && element.type === 'range') {
      for (const value of [element.max, element.min, element.value]) {
        write(element, value)
        await painted()
      }
    } else if (element instanceof HTMLInputElement && element.type === 'text')
      write(element, String(Number(element.value) + 1))
    else if (element instanceof HTMLTextAreaElement) write(element, '1, 2\n3, 4\n5, 6')
    else if (element instanceof HTMLSelectElement) {
      element.selectedIndex = (element.selectedIndex + 1) % element.length
      element.dispatchEvent(new Event('change', { bubbles: true }))
    } else if (element instanceof HTMLElement) element.click()
    else for (const name of ['ArrowUp', 'ArrowRight', 'PageDown', 'Enter']) key(element, name)
    await painted()
    for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close()
  }

  let uses = 0
  // What a control shows or takes away is found as it then is.
  for (let i = 0; i < 400; i += 1) {
    const element = controls().at(i)
    if (element === undefined) break
    // It leaves the page.
    if (['Only this figure', 'In the article'].includes(element.textContent)) continue
    await handle(element)
    uses += 1
  }
  return uses
}

/** Uses every control of the one figure that is on the page, and tells how many times something was used. */
export async function useControls(page: Page): Promise<number> {
  await page.run(`
    URL.createObjectURL = () => '#'
    HTMLAnchorElement.prototype.click = () => {}`)
  return page.evaluate(useAll)
}
