const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0]
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return ((b << 16) | a) >>> 0
}

const bigEndian = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
]

const joined = (parts: readonly ArrayLike<number>[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function chunk(name: string, data: ArrayLike<number>): Uint8Array {
  const body = joined([Array.from(name, (letter) => letter.charCodeAt(0)), data])
  return joined([bigEndian(data.length), body, bigEndian(crc32(body))])
}

const longestBlock = 65_535

/** A zlib stream of stored blocks: larger than a compressed one, and made without a library. */
function stored(bytes: Uint8Array): Uint8Array {
  const parts: ArrayLike<number>[] = [[0x78, 0x01]]
  for (let at = 0; at < bytes.length; at += longestBlock) {
    const block = bytes.subarray(at, at + longestBlock)
    const [low, high] = [block.length & 255, block.length >>> 8]
    parts.push([at + longestBlock >= bytes.length ? 1 : 0, low, high, 255 - low, 255 - high], block)
  }
  parts.push(bigEndian(adler32(bytes)))
  return joined(parts)
}

/** Samples of one pixel: grey, or red, green and blue, or these with opacity. */
export type Channels = 1 | 3 | 4

const colourTypes: Readonly<Record<Channels, number>> = { 1: 0, 3: 2, 4: 6 }

/** A picture of 8-bit samples, rows from the top, as the bytes of a PNG file. */
export function encodePng(
  width: number,
  height: number,
  channels: Channels,
  samples: ArrayLike<number>,
): Uint8Array {
  const row = width * channels
  if (samples.length !== row * height) {
    throw new Error(
      `encodePng: ${width}×${height}×${channels} needs ${row * height} samples, not ${samples.length}`,
    )
  }
  const filtered = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < row; i++) filtered[y * (row + 1) + 1 + i] = samples[y * row + i] ?? 0
  }
  return joined([
    [137, 80, 78, 71, 13, 10, 26, 10],
    chunk('IHDR', [...bigEndian(width), ...bigEndian(height), 8, colourTypes[channels], 0, 0, 0]),
    chunk('IDAT', stored(filtered)),
    chunk('IEND', []),
  ])
}

/** The same as an address that an image can show. */
export function pngAddress(
  width: number,
  height: number,
  channels: Channels,
  samples: ArrayLike<number>,
): string {
  let text = ''
  for (const byte of encodePng(width, height, channels, samples)) text += String.fromCharCode(byte)
  return `data:image/png;base64,${btoa(text)}`
}
