import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultsOf } from '../../src/params/config'
import { number, seed } from '../../src/params/declare'
import { readLink, writeLink } from '../../src/params/link'
import { pinName } from '../../src/params/pinName'

const params = {
  sigma: number({ label: 'Noise', symbol: 'σ', help: '', min: 0, max: 1, step: 0.1, default: 0.2 }),
  seed: seed(1),
}
const config = defaultsOf(params)
const open = (query: string) => readLink(params, new URLSearchParams(query))

it('carries kept runs in the link and back', () => {
  const sigmas = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 3 })
  fc.assert(
    fc.property(sigmas, (tenths) => {
      const pins = tenths.map((tenth) => ({ ...config, sigma: Number((tenth / 10).toFixed(1)) }))
      const link = writeLink({ id: 'a', params, config }, { pins })
      expect(open(link)).toMatchObject({ pins, problems: [] })
    }),
  )
})

it('drops a kept run whose settings do not exist, or that is one too many, with a line', () => {
  expect(open('pin=sigma%3D0.5&pin=tau%3D1')).toMatchObject({
    pins: [{ sigma: 0.5 }],
    problems: ['One kept run of this link could not be read and is left out.'],
  })
  expect(open('pin=&pin=&pin=&pin=&pin=').pins).toHaveLength(3)
  expect(open('pin=&pin=&pin=&pin=&pin=').problems).toEqual([
    '2 kept runs of this link could not be read and are left out.',
  ])
})

it('calls a kept run by what differs', () => {
  expect(pinName(params, { ...config, sigma: 0.5 }, config)).toBe('σ = 0.5')
  expect(pinName(params, { sigma: 0.5, seed: 3 }, config)).toBe('σ = 0.5, Seed: 3')
  expect(pinName(params, config, config)).toBe('kept')
})
