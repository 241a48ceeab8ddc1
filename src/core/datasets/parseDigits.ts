import type { Labelled } from './labelled'

const pixels = 64
const brightest = 16
const headerBytes = 6
const checksumBytes = 4

/**
 * Unpacks the bytes that scripts/digits.mjs has packed; its layout is described there. Pixels are divided by 16.
 * Throws where the bytes are cut off, too many, not of this kind, or changed.
 */
export function parseDigits(bytes: Uint8Array): Labelled {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headerBytes || view.getUint32(0) !== 0x44475431) {
    throw new Error(`parseDigits: ${bytes.length} bytes that do not begin as packed digits do`)
  }
  const count = view.getUint16(4)
  const end = headerBytes + Math.ceil((count * (pixels * 5 + 4)) / 8)
  if (bytes.length !== end + checksumBytes) {
    throw new Error(
      `parseDigits: ${bytes.length} bytes instead of ${end + checksumBytes} for ${count} digits`,
    )
  }
  if (view.getUint32(end) !== checksum(bytes.subarray(0, end))) {
    throw new Error(`parseDigits: the checksum of ${bytes.length} bytes does not fit`)
  }
  const next = bitReader(bytes, headerBytes)
  const inputs = Float32Array.from({ length: count * pixels }, () => next(5) / brightest)
  const labels = Uint8Array.from({ length: count }, () => next(4))
  return { count, features: pixels, classes: 10, inputs, labels }
}

/** A function that returns the next so many bits as a number, from the highest bit of a byte down. */
function bitReader(bytes: Uint8Array, from: number): (width: number) => number {
  let at = from
  let held = 0
  let heldBits = 0
  return (width) => {
    while (heldBits < width) {
      held = (held << 8) | bytes[at++]
      heldBits += 8
    }
    heldBits -= width
    const value = held >> heldBits
    held &= (1 << heldBits) - 1
    return value
  }
}

/** FNV-1a, 32 bits. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
