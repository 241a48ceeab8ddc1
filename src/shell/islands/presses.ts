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

/** The element at the same place, or else the one of the same name. */
function found({ path, tag, name }: Trace, root: Element): HTMLElement | SVGElement | undefined {
  const same = path.reduce<Element | undefined>((at, i) => at?.children[i], root)
  const named = [...root.querySelectorAll(TOUCHED)].find((other) => nameOf(other) === name)
  const element = same?.tagName === tag ? same : named
  return element instanceof HTMLElement || element instanceof SVGElement ? element : undefined
}

/** Remembers from now on what is pressed in a poster. */
export function watchPoster(poster: Element) {
  const pressed: Trace[] = []
  const remember = ({ target }: Event): void => {
    const touched = target instanceof Element ? target.closest(TOUCHED) : null
    if (touched !== null) pressed.push(traceOf(touched, poster))
  }
  poster.addEventListener('click', remember)
  return {
    /** Puts the live figure in the poster's place; the focus and the presses go over. */
    handOver: (live: Element): void => {
      const { activeElement } = document
      const focused =
        activeElement !== null && poster.contains(activeElement) ? traceOf(activeElement, poster) : undefined
      poster.remove()
      if (focused !== undefined) found(focused, live)?.focus({ preventScroll: true })
      for (const trace of pressed.splice(0)) {
        const element = found(trace, live)
        // “Play” pressed in the poster of a figure that plays by itself now says “Pause”.
        if (element instanceof HTMLElement && nameOf(element) === trace.name) element.click()
      }
    },
  }
}
