import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodePng, pngAddress } from '../../src/charts/png'

/** Chunks of a PNG by name. */
function chunksOf(file: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(file.buffer)
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at < file.length;) {
    const length = view.getUint32(at)
    chunks.set(String.fromCharCode(...file.subarray(at + 4, at + 8)), file.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return chunks
}

describe('encodePng', () => {
  it('writes the file that the format prescribes for one black pixel', () => {
    // Python: zlib.crc32 and zlib.adler32 over IHDR (1, 1, 8, 0, 0, 0, 0), one stored block, IEND.
    expect(Buffer.from(encodePng(1, 1, 1, [0])).toString('hex')).toBe(
      '89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55' +
        '0000000d494441547801010200fdff0000000200017e050dd20000000049454e44' +
        'ae426082',
    )
  })

  it('gives back every sample when its stream is inflated, also beyond one stored block', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(1 as const, 3 as const, 4 as const),
        (width, height, channels) => {
          const samples = Uint8Array.from({ length: width * height * channels }, (_, i) => (i * 37) & 255)
          const data = chunksOf(encodePng(width, height, channels, samples)).get('IDAT') ?? new Uint8Array()
          const rows = inflateSync(data)
          const row = width * channels + 1
          expect(rows.length).toBe(row * height)
          for (let y = 0; y < height; y++) {
            expect(rows[y * row]).toBe(0)
            expect(
              rows
                .subarray(y * row + 1, (y + 1) * row)
                .equals(samples.subarray(y * (row - 1), (y + 1) * (row - 1))),
            ).toBe(true)
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('refuses samples of another size', () => {
    expect(() => encodePng(2, 2, 3, [1, 2, 3])).toThrow('2×2×3 needs 12 samples, not 3')
  })
})

it('gives an address that an image can show', () => {
  expect(pngAddress(1, 1, 1, [255])).toMatch(/^data:image\/png;base64,iVBORw0KGgo/)
})
