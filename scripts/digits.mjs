/**
 * Packs data/digits.csv.gz into src/core/datasets/digits.bin; the same bytes every time.
 *
 *   node scripts/digits.mjs
 *
 * Layout: 'DGT1', the count in 2 bytes, then bits from the highest down: 64 pixels of 5 bits a digit, digit after
 * digit; all labels, 4 bits each; zeros to the full byte; FNV-1a of everything before in 4 bytes. Numbers are
 * big-endian.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const source = fileURLToPath(new URL('../data/digits.csv.gz', import.meta.url))
const target = fileURLToPath(new URL('../src/core/datasets/digits.bin', import.meta.url))

/** The rows of the table: 64 pixels from 0 to 16, then the digit. */
export function readDigits() {
  const lines = gunzipSync(readFileSync(source)).toString('ascii').trim().split('\n')
  return lines.map((line) => line.split(',').map(Number))
}

/** Rows of 64 pixels and a label → the packed bytes. */
export function packDigits(rows) {
  const bits = [
    ...rows.flatMap((row) => row.slice(0, 64).map((pixel) => bitsOf(pixel, 5))),
    ...rows.map((row) => bitsOf(row[64], 4)),
  ].join('')
  const packed = Buffer.alloc(6 + Math.ceil(bits.length / 8) + 4)
  packed.write('DGT1', 0, 'ascii')
  packed.writeUInt16BE(rows.length, 4)
  for (let i = 0; i < bits.length; i += 8) {
    packed[6 + i / 8] = Number.parseInt(bits.slice(i, i + 8).padEnd(8, '0'), 2)
  }
  packed.writeUInt32BE(checksum(packed.subarray(0, -4)), packed.length - 4)
  return new Uint8Array(packed)
}

const bitsOf = (value, width) => value.toString(2).padStart(width, '0')

/** FNV-1a, 32 bits. */
function checksum(bytes) {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = packDigits(readDigits())
  writeFileSync(target, bytes)
  console.log(`${target}: ${bytes.length} bytes`)
}
