// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { handOver, watchPosters } from '../../../src/shell/islands/presses'

const make = (html: string): HTMLElement => {
  const element = document.createElement('div')
  element.innerHTML = html
  return element
}

let poster: HTMLElement
let live: HTMLElement
const pressed: string[] = []

beforeAll(watchPosters)

beforeEach(() => {
  pressed.length = 0
  poster = make('<p>says</p><div><button>Play</button><button>Step</button></div>')
  live = make('<p>says</p><div><button>Pause</button><button>Step</button></div>')
  live.addEventListener('click', ({ target }) => {
    if (target instanceof Element) pressed.push(target.textContent)
  })
  poster.className = 'figure-poster'
  document.body.replaceChildren(poster, live)
})

const button = (root: HTMLElement, at: number) => root.querySelectorAll('button')[at]

it('keeps the focus on the same control when the live figure takes the poster’s place', () => {
  button(poster, 0).focus()
  handOver(poster, live)
  expect(poster.isConnected).toBe(false)
  expect(document.activeElement).toBe(button(live, 0))
})

it('presses in the live figure what was pressed in the poster, unless it means another thing now', () => {
  button(poster, 1).click()
  button(poster, 0).click()
  handOver(poster, live)
  expect(pressed).toEqual(['Step'])
})

it('finds a control by its name where a notice has moved it', () => {
  live.prepend(make('<p>notice</p>'))
  button(poster, 1).focus()
  handOver(poster, live)
  expect(document.activeElement).toBe(button(live, 1))
})

const point = (type: string, at: Element | undefined) => at?.dispatchEvent(new Event(type, { bubbles: true }))

it.each([
  { ends: 'on the same button', type: 'pointerup', at: 1, expected: ['Step'] },
  { ends: 'on another', type: 'pointerup', at: 0, expected: [] },
  { ends: 'as a scroll', type: 'pointercancel', at: 1, expected: [] },
])(
  'finishes a press that begins in the poster and ends in the live figure $ends',
  ({ type, at, expected }) => {
    point('pointerdown', button(poster, 1))
    handOver(poster, live)
    expect(pressed).toEqual([])
    point(type, button(live, at))
    point(type, button(live, at))
    expect(pressed).toEqual(expected)
  },
)

it('makes nothing of a press that was ended in the poster', () => {
  point('pointerdown', button(poster, 1))
  point('pointerup', button(poster, 1))
  handOver(poster, live)
  point('pointerup', button(live, 1))
  expect(pressed).toEqual([])
})

it('presses once, though the poster comes back and goes again', () => {
  button(poster, 1).click()
  handOver(poster, live)
  document.body.append(poster)
  handOver(poster, live)
  expect(pressed).toEqual(['Step'])
})
