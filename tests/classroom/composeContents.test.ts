import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { placedFigures } from '../../src/article/chapters'
import { Contents } from '../../src/article/Contents'
import { Posters } from '../../src/article/posters'

const blank = { name: '', markup: '', values: {}, claim: '', sentence: '', describe: () => '' }
const posters = new Map(placedFigures.map(({ id }) => [id, blank]))

it('offers teachers the classroom after the title and before the chapters', () => {
  const html = renderToStaticMarkup(createElement(Posters, { value: posters }, createElement(Contents)))
  const parts = ['href="#article"', 'Teach with it', 'href="?present"', 'href="?compose"', 'number">1<']
  const places = parts.map((part) => html.indexOf(part))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  for (const part of ['>Present it<', '>Make a lesson<']) expect(html.split(part)).toHaveLength(2)
})
