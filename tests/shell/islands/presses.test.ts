// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { watchPoster } from '../../../src/shell/islands/presses'

const make = (html: string): HTMLElement => {
  const element = document.createElement('div')
  element.innerHTML = html
  return element
}

let poster: HTMLElement
let live: HTMLElement
const pressed: string[] = []

beforeEach(() => {
  pressed.length = 0
  poster = make('<p>says</p><div><button>Play</button><button>Step</button></div>')
  live = make('<p>says</p><div><button>Pause</button><button>Step</button></div>')
  live.addEventListener('click', ({ target }) => {
    if (target instanceof Element) pressed.push(target.textContent)
  })
  document.body.replaceChildren(poster, live)
})

const button = (root: HTMLElement, at: number) => root.querySelectorAll('button')[at]

it('keeps the focus on the same control when the live figure takes the poster’s place', () => {
  const { handOver } = watchPoster(poster)
  button(poster, 0).focus()
  handOver(live)
  expect(poster.isConnected).toBe(false)
  expect(document.activeElement).toBe(button(live, 0))
})

it('presses in the live figure what was pressed in the poster, unless it means another thing now', () => {
  const { handOver } = watchPoster(poster)
  button(poster, 1).click()
  button(poster, 0).click()
  handOver(live)
  expect(pressed).toEqual(['Step'])
})

it('finds a control by its name where a notice has moved it', () => {
  const { handOver } = watchPoster(poster)
  live.prepend(make('<p>notice</p>'))
  button(poster, 1).focus()
  handOver(live)
  expect(document.activeElement).toBe(button(live, 1))
})
