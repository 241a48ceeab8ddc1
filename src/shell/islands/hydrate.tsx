import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { linkedFigure } from '../../params/address'
import firstFigure from '../../figures/one-bad-point/figure'
import { createFigureStore } from '../figure/store'
import { HeadingContext, headingIn } from '../figure/heading'
import { LiveFigure } from '../figure/LiveFigure'
import { FigureBoundary } from './FigureBoundary'
import { sayAtTop, sayPageIsOld } from './pageNotice'
import { handOver, watchPosters } from './presses'
import { listenForTries } from './prose'

/** How far below the window a figure is hydrated. */
const NEAR = '600px'

const begun = new Set<string>()

/** The poster tells what the live figure will need: whether it has settings or more pictures, trains or counts seeds. */
const isRich = (slot: HTMLElement): boolean =>
  slot.querySelector('.control, details, [data-ensemble]') !== null

/** The figure that the address sets: the one it names, on a figure's own page that one. */
const linkedHere = (): string | undefined =>
  document.documentElement.dataset['only'] ?? linkedFigure(new URLSearchParams(location.search))

/** The article's first figure comes with this script; where the others are is asked once one of them is wanted. */
const figureOf = async (id: string) =>
  id === firstFigure.id ? firstFigure : (await import('../figures')).loadFigure(id)

const partsOf = (id: string, slot: HTMLElement) =>
  Promise.all([
    figureOf(id),
    isRich(slot) ? import('../../controls/panel') : undefined,
    isRich(slot) ? import('../figure/training') : undefined,
    linkedHere() === id ? import('../../params/link') : undefined,
  ])

type Parts = Awaited<ReturnType<typeof partsOf>>

/**
 * While one is put in the other's place the window is not to be held to either: the live figure stood below the poster,
 * and browsers would follow it up by the height of a figure.
 */
function letGo(slot: HTMLElement): void {
  slot.style.overflowAnchor = 'none'
  requestAnimationFrame(() => requestAnimationFrame(() => slot.style.removeProperty('overflow-anchor')))
}

/** Shows the poster or the live figure, whichever stands; a poster without its figure has no controls. */
function stageIn(slot: HTMLElement, poster: Element) {
  const live = document.createElement('div')
  live.className = 'figure-live'
  return {
    live,
    // Below the poster: above it, the browser would scroll on by a whole figure to hold the poster in its place.
    begin: (): void => poster.after(live),
    showLive: (): void => {
      delete slot.dataset['dead']
      slot.dataset['hydrated'] = ''
      if (!poster.isConnected) return
      letGo(slot)
      handOver(poster, live)
    },
    showPoster: (): void => {
      slot.dataset['dead'] = ''
      delete slot.dataset['hydrated']
      letGo(slot)
      live.after(poster)
    },
  }
}

function mount(slot: HTMLElement, stage: ReturnType<typeof stageIn>, parts: Parts): void {
  const [figure, controls, training, link] = parts
  const node = figure.unpack((definition) => {
    const linked = link?.readLink(definition.params, new URLSearchParams(location.search))
    const store = createFigureStore(definition, linked)
    // What the reader has set is kept at first; if that is what fails, the figure begins as it was.
    const onRetry = (times: number): void => {
      if (times > 1) store.getState().reset()
    }
    return (
      <FigureBoundary onCrash={stage.showPoster} onRetry={onRetry}>
        <LiveFigure
          definition={definition}
          controls={controls}
          training={training}
          store={store}
          linked={linked}
          onFirst={(drawn) => {
            if (drawn) stage.showLive()
            else if (slot.dataset['hydrated'] === undefined) stage.showPoster()
          }}
        />
      </FigureBoundary>
    )
  })
  stage.begin()
  const root = createRoot(stage.live, { identifierPrefix: `${figure.id}-` })
  startTransition(() => root.render(<HeadingContext value={headingIn(slot)}>{node}</HeadingContext>))
}

async function hydrate(slot: HTMLElement): Promise<void> {
  const id = slot.dataset['figure'] ?? ''
  const poster = slot.querySelector('.figure-poster')
  if (poster === null || begun.has(id)) return
  begun.add(id)
  const stage = stageIn(slot, poster)
  try {
    mount(slot, stage, await partsOf(id, slot))
  } catch {
    begun.delete(id)
    slot.dataset['dead'] = ''
    sayPageIsOld()
  }
}

/** From here on a press is remembered and a focus leads to the live figure: posters may be touched. */
function openPosters(): void {
  watchPosters()
  for (const closed of document.querySelectorAll('.figure-poster [inert]')) closed.removeAttribute('inert')
  for (const stop of document.querySelectorAll('.figure-poster [data-tabindex]')) {
    stop.setAttribute('tabindex', stop.getAttribute('data-tabindex') ?? '0')
    stop.removeAttribute('data-tabindex')
  }
  // Strip.tsx does so for those that live.
  if (matchMedia('(max-width: 45.99rem)').matches)
    for (const strip of document.querySelectorAll('.figure-poster .strip'))
      strip.setAttribute('tabindex', '0')
}

/** What tells that somebody reads on. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const

/** At first what is on screen; what is near it once a reader stirs. */
function hydrateNear(slots: readonly Element[]): void {
  const observe = (rootMargin: string): void => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting && target instanceof HTMLElement) {
            observer.unobserve(target)
            void hydrate(target)
          }
        }
      },
      { rootMargin },
    )
    for (const slot of slots) observer.observe(slot)
  }
  const readOn = (): void => {
    for (const sign of SIGNS) removeEventListener(sign, readOn, true)
    observe(NEAR)
  }
  observe('0px')
  for (const sign of SIGNS) addEventListener(sign, readOn, true)
}

/** Hydrates each figure of the static page when it comes near, and the one a link speaks of at once. */
export function startFigures(): void {
  openPosters()
  const slots = [...document.querySelectorAll<HTMLElement>('[data-figure]')]
  const slotOf = (id: string) => slots.find(({ dataset }) => dataset['figure'] === id)
  listenForTries(document.body, (id) => {
    const slot = slotOf(id)
    if (slot !== undefined) void hydrate(slot)
  })
  const linked = linkedHere()
  if (linked !== undefined) {
    const slot = slotOf(linked)
    if (slot === undefined)
      sayAtTop(
        `The link names a figure “${linked.slice(0, 40)}” that is not in this article; here is all of it.`,
      )
    else void hydrate(slot)
  }
  hydrateNear(slots)
}
