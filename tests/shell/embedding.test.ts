import { expect, it } from 'vitest'
import { embeddingOf } from '../../src/shell/menu/embedding'

it('gives a frame with the settings and a title, as tall as the figure stands', () => {
  const text = embeddingOf({
    address: 'https://a.example/figure/spiral/?v=1&name="x"',
    title: 'A “spiral” & "more"',
    height: 641.5,
  })
  expect(text).toBe(
    '<iframe src="https://a.example/figure/spiral/?v=1&amp;name=&quot;x&quot;" title="A “spiral” &amp; &quot;more&quot;" width="100%" height="740" style="border: 0" loading="lazy"></iframe>',
  )
})

it('has a usual height where the figure’s own is not known', () => {
  const heights = [undefined, 0].map((height) => embeddingOf({ address: 'a', title: 'b', height }))
  for (const text of heights) expect(text).toContain('height="720"')
})
