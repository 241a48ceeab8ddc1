/** What a hand does to a poster is done to the live figure once that stands in its place. */

const TOUCHED = 'button, input, summary, [tabindex]'

/** Where an element stands below another, as a selector. */
const pathTo = (element: Element, root: Element): string =>
  element === root || element.parentElement === null
    ? ':scope'
    : `${pathTo(element.parentElement, root)}>:nth-child(${[...element.parentElement.children].indexOf(element) + 1})`

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent

/** What can be found again in another tree of nearly the same shape. */
interface Trace {
  path: string
  tag: string
  name: string
}

const traceOf = (element: Element, root: Element): Trace => ({
  path: pathTo(element, root),
  tag: element.tagName,
  name: nameOf(element),
})

/** The element of the same name at the same place, or elsewhere, or else what stands at the place. */
function found({ path, tag, name }: Trace, root: Element): HTMLElement | SVGElement | null {
  const there = root.querySelector<HTMLElement | SVGElement>(path)
  const same = there?.tagName === tag ? there : null
  const all = [same, ...root.querySelectorAll<HTMLElement | SVGElement>(TOUCHED)]
  return all.find((other) => other !== null && nameOf(other) === name) ?? same
}

interface Touch {
  trace: Trace
  poster: Element
  /** What stands in the poster's place since. */
  live?: Element
}

/** Presses that were made in posters, in their order. */
const made: Touch[] = []
/** The press that has begun and not ended. */
let begun: Touch | undefined

function press(trace: Trace, live: Element): void {
  const element = found(trace, live)
  // “Play” pressed in the poster of a figure that plays by itself now says “Pause”.
  if (element instanceof HTMLElement && nameOf(element) === trace.name) element.click()
}

function touchAt(target: EventTarget | null): Touch | undefined {
  const touched = target instanceof Element ? target.closest(TOUCHED) : null
  const poster = touched?.closest('.figure-poster')
  return touched && poster ? { poster, trace: traceOf(touched, poster) } : undefined
}

/** A press that began in the poster ends on the live figure: no browser makes a click of the two. */
function finish(target: EventTarget | null): void {
  if (begun?.live && target instanceof Node && found(begun.trace, begun.live)?.contains(target) === true)
    press(begun.trace, begun.live)
}

/** Remembers from now on what is pressed in posters. */
export function watchPosters(): void {
  const remember = ({ type, target }: Event): void => {
    if (type === 'pointerup') finish(target)
    const touch = touchAt(target)
    if (type !== 'click') begun = type === 'pointerdown' ? touch : undefined
    else if (touch !== undefined) made.push(touch)
  }
  for (const type of ['pointerdown', 'pointerup', 'pointercancel', 'click'])
    addEventListener(type, remember, true)
}

/** Puts the live figure in the poster's place; the focus and the presses go over. */
export function handOver(poster: Element, live: Element): void {
  const { activeElement } = document
  const focused =
    activeElement !== null && poster.contains(activeElement) ? traceOf(activeElement, poster) : undefined
  poster.remove()
  if (focused !== undefined) found(focused, live)?.focus({ preventScroll: true })
  if (begun?.poster === poster) begun.live = live
  for (const touch of made) {
    if (touch.poster !== poster || touch.live !== undefined) continue
    touch.live = live
    press(touch.trace, live)
  }
}
