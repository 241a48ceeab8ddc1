import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idInHash, linkedFigure, ownPageIn } from '../../src/params/address'

it('reads the hash of any address, with percent signs that escape nothing too', () => {
  expect(idInHash('#100%')).toBe('100%')
  expect(idInHash('#huber%2Dloss')).toBe('huber-loss')
  expect(idInHash('')).toBe('')
  fc.assert(fc.property(fc.string(), (text) => typeof idInHash(`#${text}`) === 'string'))
})

it.each([
  'huber-vs-mse',
  'Huber-vs-MSE',
  ' huber-vs-mse ',
  'huber_vs_mse',
  'huber-vs-mse.',
  'figure-huber-vs-mse',
  'huber vs mse)',
])('reads the id %j as it was meant', (text) => {
  expect(linkedFigure(new URLSearchParams([['figure', text]]))).toBe('huber-vs-mse')
})

it('reads any query without throwing', () => {
  fc.assert(fc.property(fc.string(), (text) => linkedFigure(new URLSearchParams(`figure=${text}`)) !== null))
})

it.each([
  ['figure=dropblock&rate=0.8', 'dropout'],
  ['only=dropblock&wrongLabels=0', 'dropout'],
  ['figure=dropblock&block=5', 'dropblock'],
])('leads %j, from when the two were one figure, to %s', (query, id) => {
  expect(linkedFigure(new URLSearchParams(query))).toBe(id)
})

const FIGURES = ['huber-vs-mse', 'dropout', 'dropblock']
const own = (query: string, at = 'https://a.example/robust/'): string | undefined =>
  ownPageIn(`${at}${query}`, FIGURES)?.replace('https://a.example/robust/', '')

it.each([
  ['?only=huber-vs-mse', 'figure/huber-vs-mse/'],
  ['?only=Huber_vs-MSE.&v=1&delta=2&pin=a&pin=b', 'figure/huber-vs-mse/?v=1&delta=2&pin=a&pin=b'],
  ['?seed=3&figure=dropblock&only=huber-vs-mse#a', 'figure/huber-vs-mse/?seed=3'],
  ['?only=dropblock&rate=0.8', 'figure/dropout/?rate=0.8'],
  ['?only=huber-vs-nobody', undefined],
  ['?figure=huber-vs-mse', undefined],
  ['?only=', undefined],
  ['', undefined],
])('leads %j to the page %s', (query, page) => {
  expect(own(query)).toBe(page)
})

it('leads to a page whatever the article’s address ends with, and in files to the file', () => {
  expect(own('index.html?only=dropblock')).toBe('figure/dropblock/')
  expect(own('?only=dropblock', 'file:///a/index.html')).toBe('file:///a/figure/dropblock/index.html')
})
