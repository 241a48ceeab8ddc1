import { expect, it } from 'vitest'
import { openPainter } from '../../plugins/previews'

const drawing = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" font-family="sans-serif">${text}</svg>`

it('paints a picture as PNG, with the article’s letters', async () => {
  const paint = await openPainter(process.cwd())
  const [empty, written] = ['', '<text y="15" font-size="15">σ a</text>'].map((text) =>
    Buffer.from(paint(drawing(text))),
  )
  expect(empty.subarray(1, 4).toString()).toBe('PNG')
  expect([empty.readUInt32BE(16), empty.readUInt32BE(20)]).toEqual([40, 20])
  expect(written.length).toBeGreaterThan(empty.length)
})
