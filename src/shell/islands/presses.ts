/** What a hand does to a poster is done to the live figure once that stands in its place. */

const TOUCHED = 'button, input, summary, [tabindex]'

/** Where an element stands below another. */
function pathTo(element: Element, root: Element): number[] {
  const path: number[] = []
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement)
    path.unshift([...(at.parentElement?.children ?? [])].indexOf(at))
  return path
}

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent

/** What can be found again in another tree of nearly the same shape. */
interface Trace {
  path: readonly number[]
  tag: string
  name: string
}

const traceOf = (element: Element, root: Element): Trace => ({
  path: pathTo(element, root),
  tag: element.tagName,
  name: nameOf(element),
})

/** The element of the same name at the same place, or elsewhere, or else what stands at the place. */
function found({ path, tag, name }: Trace, root: Element): HTMLElement | SVGElement | undefined {
  const there = path.reduce<Element | undefined>((at, i) => at?.children[i], root)
  const same = there?.tagName === tag ? there : undefined
  const isNamed = (other: Element): boolean => nameOf(other) === name
  const named = same && isNamed(same) ? same : [...root.querySelectorAll(TOUCHED)].find(isNamed)
  const element = named ?? same
  return element instanceof HTMLElement || element instanceof SVGElement ? element : undefined
}

/** Presses that were made in posters, in their order. */
const pressed = new WeakMap<Element, Trace[]>()
/** The press that has begun and not ended. */
let held: { poster: Element; trace: Trace } | undefined

function touchIn(target: EventTarget | null): typeof held {
  const touched = target instanceof Element ? target.closest(TOUCHED) : null
  const poster = touched?.closest('.figure-poster')
  return touched && poster ? { poster, trace: traceOf(touched, poster) } : undefined
}

/** Remembers from now on what is pressed in posters. */
export function watchPosters(): void {
  addEventListener('pointerdown', ({ target }) => (held = touchIn(target)), true)
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (held = undefined), true)
  addEventListener(
    'click',
    ({ target }) => {
      const touch = touchIn(target)
      if (touch !== undefined) pressed.set(touch.poster, [...(pressed.get(touch.poster) ?? []), touch.trace])
    },
    true,
  )
}

function press(trace: Trace, live: Element): void {
  const element = found(trace, live)
  // “Play” pressed in the poster of a figure that plays by itself now says “Pause”.
  if (element instanceof HTMLElement && nameOf(element) === trace.name) element.click()
}

/** A press that began in the poster ends on the live figure: no browser makes a click of the two. */
function finish(trace: Trace, live: Element): void {
  const onEnd = ({ type, target }: Event): void => {
    for (const end of ['pointerup', 'pointercancel']) removeEventListener(end, onEnd)
    if (type === 'pointerup' && target instanceof Node && found(trace, live)?.contains(target) === true)
      press(trace, live)
  }
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, onEnd)
}

/** Puts the live figure in the poster's place; the focus and the presses go over. */
export function handOver(poster: Element, live: Element): void {
  const { activeElement } = document
  const focused =
    activeElement !== null && poster.contains(activeElement) ? traceOf(activeElement, poster) : undefined
  const begun = held?.poster === poster ? held.trace : undefined
  poster.remove()
  if (focused !== undefined) found(focused, live)?.focus({ preventScroll: true })
  for (const trace of pressed.get(poster) ?? []) press(trace, live)
  pressed.delete(poster)
  if (begun !== undefined) finish(begun, live)
}
